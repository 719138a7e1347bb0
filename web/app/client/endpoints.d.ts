declare module 'virtual:endpoints' {
  export const endpoints: Record<string, import('../../../contract/endpoint-description.ts').EndpointDescription>
}
