export const personAddress = (personId: string) => `/people/${personId}`
export const editAddress = (personId: string) => `/people/${personId}/edit`
export const chartAddress = (personId: string) => `/people/${personId}/chart`
export const departmentAddress = (departmentId: string) => `/departments/${departmentId}`
/** The directory with these filters set. */
export const directoryAddress = (filters: Record<string, string>) => `/people?${new URLSearchParams(filters)}`
