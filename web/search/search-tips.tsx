import { Trans, useLingui } from '@lingui/react/macro'
import { SideBlock } from '../kit/index.ts'
import styles from './search-view.module.css'

/** How to search more precisely. */
export function SearchTips() {
  const { t } = useLingui()
  return (
    <SideBlock title={<Trans>Search more precisely</Trans>}>
      <dl className={styles.tips}>
        <dt>
          <code>{t`"under the pavement"`}</code>
        </dt>
        <dd>
          <Trans>these words next to one another</Trans>
        </dd>
        <dt>
          <code>{t`tree -felling`}</code>
        </dt>
        <dd>
          <Trans>without that word</Trans>
        </dd>
        <dt>
          <code>{t`bike OR car`}</code>
        </dt>
        <dd>
          <Trans>one of both is enough</Trans>
        </dd>
      </dl>
    </SideBlock>
  )
}
