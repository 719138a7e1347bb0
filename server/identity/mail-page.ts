import { createElement as h } from 'react'

export interface MailContent {
  subject: string
  heading: string
  paragraphs: string[]
  /** The one step that the mail is for; the address is made from the settings, never from a request. */
  button?: { label: string; address: string }
  /** In smaller type below: how long the link works, what to do when it was not you. */
  small?: string[]
}

interface Sender {
  name: string
  brandColour: string
  language: 'nl' | 'en'
}

const ink = '#20242c'
const soft = '#565b66'
const font = "'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

/** Draws a mail as a page and as plain text. Elements, no HTML strings: what people typed cannot become markup. */
export async function mailPage(content: MailContent, sender: Sender): Promise<{ html: string; text: string }> {
  // a large part, and only what sends mail draws one
  const { renderToStaticMarkup } = await import('react-dom/server')
  const { heading, paragraphs, button, small = [] } = content
  const line = (text: string, style: object, key: string) => h('p', { key, style }, text)
  const page = h(
    'html',
    { lang: sender.language },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', null, content.subject),
    ),
    h(
      'body',
      { style: { margin: 0, padding: '24px 12px', background: '#f6f5f2', fontFamily: font, color: ink } },
      h(
        'table',
        { role: 'presentation', width: '100%', style: { maxWidth: 560, margin: '0 auto', borderCollapse: 'collapse' } },
        h(
          'tbody',
          null,
          row({ padding: '0 4px 14px', fontSize: 17, fontWeight: 600 }, [
            h('span', { key: 'mark', style: { color: sender.brandColour } }, '■ '),
            sender.name,
          ]),
          row({ background: '#fffefd', padding: '28px 28px 30px', borderRadius: 10, border: '1px solid #e6e3dd' }, [
            h('h1', { key: 'h', style: { margin: '0 0 14px', fontSize: 24, lineHeight: 1.2 } }, heading),
            ...paragraphs.map((text, index) =>
              line(text, { margin: '0 0 14px', fontSize: 17, lineHeight: 1.5 }, `p${index}`),
            ),
            button &&
              h(
                'p',
                { key: 'b', style: { margin: '22px 0 4px' } },
                h(
                  'a',
                  {
                    href: button.address,
                    style: {
                      display: 'inline-block',
                      padding: '12px 20px',
                      borderRadius: 8,
                      background: ink,
                      color: '#ffffff',
                      fontSize: 17,
                      fontWeight: 600,
                      textDecoration: 'none',
                    },
                  },
                  button.label,
                ),
              ),
          ]),
          row({ padding: '16px 4px 0' }, [
            ...small.map((text, index) =>
              line(text, { margin: '0 0 8px', fontSize: 14, lineHeight: 1.45, color: soft }, `s${index}`),
            ),
            button &&
              h(
                'p',
                { key: 'a', style: { margin: 0, fontSize: 13, color: soft, wordBreak: 'break-all' } },
                button.address,
              ),
          ]),
        ),
      ),
    ),
  )
  const text = [
    heading,
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.address}`] : []),
    ...small,
    sender.name,
  ]
  return { html: `<!doctype html>${renderToStaticMarkup(page)}`, text: `${text.join('\n\n')}\n` }
}

const row = (style: object, children: React.ReactNode[]) => h('tr', null, h('td', { style }, children.filter(Boolean)))
