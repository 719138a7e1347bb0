/** How the cast is drawn; the others have their look in their row. */
export const castLooks: Record<string, string> = {
  samira: 'v getint zwart lang',
  emine: 'v getint hoofddoek',
  wim: 'm licht grijs snor helm',
  joris: 'm licht rood kort baard',
  grace: 'v donker zwart krul',
  dinesh: 'm bruin zwart kort bril',
  ineke: 'v licht grijs bob bril',
  anneke: 'v licht blond lang',
  roos: 'v licht rood krul',
  lieke: 'v licht bruin staart',
  pieter: 'm licht grijs kort bril',
}
