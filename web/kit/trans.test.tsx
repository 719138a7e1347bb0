import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

const drawn = (name: string) => {
  const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <Trans>
        <a href="/people/1">{name}</a> wrote to you, says {name}
      </Trans>
    </I18nProvider>,
  )
}

test('a name in a sentence is a name', () => {
  expect(drawn('Wim')).toBe('<a href="/people/1">Wim</a> wrote to you, says Wim')
})

test.each(['<0>x</0>', '<0/>', '<script>x</script>', '<b>x</b>', '</0>', 'a < b > c', '<1/>'])(
  'safety 75: %s in a name becomes no element of the sentence, and is not lost',
  (name) => {
    const escaped = name.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(drawn(name)).toBe(`<a href="/people/1">${escaped}</a> wrote to you, says ${escaped}`)
  },
)
