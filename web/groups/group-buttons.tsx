import { useLingui } from '@lingui/react/macro'
import { pictureAddress } from '../app/client/file-address.ts'
import { useRead } from '../app/client/query.ts'
import { Anchor, NewDot, Tile, VisuallyHidden } from '../kit/index.ts'
import { groupAddress } from './addresses.ts'
import styles from './group-buttons.module.css'

/** The direct buttons on the home screen: those of the organisation, then one's own. Draws nothing without any. */
export function GroupButtons() {
  const { t } = useLingui()
  const { data } = useRead('myGroupButtons', {})
  if (!data?.buttons.length) return null
  return (
    <nav aria-label={t`Straight to a group`}>
      <ul className={styles.buttons}>
        {data.buttons.map((button) => (
          <li key={button.id}>
            <Anchor href={groupAddress(button.slug)} className={styles.button}>
              <Tile id={button.id} photo={pictureAddress(button.cover, 96)} />
              <span className={styles.name}>{button.name}</span>
              {button.hasNews && (
                <>
                  <NewDot />
                  <VisuallyHidden>{t`, something new`}</VisuallyHidden>
                </>
              )}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
