import type { PersonBrief } from '../../contract/person-brief.ts'
import { pictureAddress } from '../app/client/file-address.ts'
import type { Face } from '../kit/avatar.tsx'

/** A person as the kit draws a face. */
export const faceOf = (person: Pick<PersonBrief, 'id' | 'name' | 'photo'>): Face => ({
  id: person.id,
  name: person.name,
  photo: pictureAddress(person.photo, 96),
})

/** The name among colleagues: what stands before the first space. */
export const firstNameOf = (name: string) => name.trim().split(/\s+/u)[0] ?? name
