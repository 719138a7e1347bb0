/** The audience of everyone in the organisation; groups and departments use their own id as audience id. Without Zod, for the web. */
export const everyone = '00000000-0000-4000-8000-000000000001'
