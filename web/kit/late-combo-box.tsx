import { DidNotComeHere } from './did-not-come.tsx'
import { late } from './late.tsx'

/** ComboBox, whose code comes when it is first drawn: it is heavy, and stands in windows that few open. */
export const ComboBox = late(() => import('./combo-box.tsx').then((module) => module.ComboBox), {
  failed: (again) => <DidNotComeHere again={again} />,
})
