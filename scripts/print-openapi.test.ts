import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openApi, openApiFile } from './print-openapi.ts'

test('the printed OpenAPI is that of the contract: run `npm run openapi`', () => {
  expect(readFileSync(openApiFile, 'utf8') === openApi()).toBe(true)
})
