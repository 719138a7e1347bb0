import type { Viewer } from './context.ts'
import type { Delivery } from './outbox.ts'

/** The gate of the live connection: is this viewer among those to whom it goes? */
export const mayReceive = (viewer: Pick<Viewer, 'id' | 'audiences'>, { audiences, people, open }: Delivery['to']) =>
  open === true ||
  people?.includes(viewer.id) === true ||
  audiences?.some((audience) => viewer.audiences.includes(audience)) === true
