export { useIdentityText } from './own-texts.ts'
export { NewPasswordField, PasswordField } from './password-field.tsx'
export { SettingsPart } from './settings.tsx'
export { useProof } from './use-proof.tsx'
