import { Trans as TransOfLingui, type TransProps } from '@lingui/react'

/**
 * What `<Trans>` becomes (lingui.config.ts). Lingui looks for elements in a sentence after the values are in it, so that a
 * person named `<0>x</0>` would put the sentence's own link around their name, and `<b>x</b>` would be gone. A list is put in
 * whole, unread; so values that hold such a sign go in as a list of one.
 */
export function Trans({ values, ...props }: TransProps) {
  const whole =
    values &&
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' && value.includes('<') ? [value] : value,
      ]),
    )
  return <TransOfLingui {...props} {...(whole && { values: whole })} />
}
