import { badField } from '../platform/refusal.ts'

/** Turns the unique index on names under one parent into words: the index also holds when two people do it at once. */
export async function refuseDoubleName<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if ((error as { constraint_name?: string }).constraint_name === 'department_name_in_parent')
      throw badField('name', 'taken')
    throw error
  }
}
