declare module 'virtual:texts/*/first' {
  export const messages: import('@lingui/core').Messages
}
declare module 'virtual:texts/*/rest' {
  export const messages: import('@lingui/core').Messages
}
