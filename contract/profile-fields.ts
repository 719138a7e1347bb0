/** Fields of which a person chooses who reads them. Name, function, department, photo and manager belong to the work. */
export const personalFields = [
  'location',
  'phone',
  'contactEmail',
  'workingDays',
  'about',
  'languages',
  'expertise',
  'interests',
] as const
export type PersonalField = (typeof personalFields)[number]

/** What is missing on the own profile; the web says for each why colleagues miss it. */
export const missingParts = ['photo', 'jobTitle', 'department', 'expertise', 'about', 'phone', 'workingDays'] as const
export type MissingPart = (typeof missingParts)[number]
