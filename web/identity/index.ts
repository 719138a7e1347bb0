export { useIdentityText } from './own-texts.ts'
export { NewPasswordField } from './password-field.tsx'
export { SettingsPart } from './settings.tsx'
