declare module 'virtual:endpoints' {
  export const endpoints: Record<string, import('../../../scripts/endpoint-descriptions.ts').EndpointDescription>
}
