/** The calendar day of a moment in UTC, as the database takes it: '2026-11-24'. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)
