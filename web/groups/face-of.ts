import type { PersonBrief } from '../../contract/person-brief.ts'
import { pictureAddress } from '../app/client/file-address.ts'
import type { Face } from '../kit/index.ts'

/** A person as the kit draws a face. */
export const faceOf = ({ id, name, photo }: Pick<PersonBrief, 'id' | 'name' | 'photo'>): Face => ({
  id,
  name,
  photo: pictureAddress(photo, 96),
})

/** The second line of a person: function and department, of what is known. */
export const placeOf = ({ jobTitle, department }: Pick<PersonBrief, 'jobTitle' | 'department'>) =>
  [jobTitle, department].filter(Boolean).join(', ')

export const firstNameOf = (name: string) => name.trim().split(/\s+/u)[0] ?? name
