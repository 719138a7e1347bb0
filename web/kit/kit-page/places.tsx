import { FileCheck, MessageCircleHeart, Pencil } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import {
  Awning,
  Button,
  Columns,
  Cover,
  EmptyState,
  EndOfList,
  Heading,
  HintNote,
  ItemSkeleton,
  Kicker,
  LoadMore,
  MustRead,
  NewPill,
  Notice,
  Paving,
  Progress,
  Row,
  Small,
  Steps,
  TextLink,
  Ticks,
  Tile,
} from '../index.ts'
import type { Specimen } from '../kit-page.tsx'
import styles from './kit-page.module.css'

function Notices() {
  return (
    <>
      <MustRead
        icon={<FileCheck />}
        title="Veilig werken langs de weg: nieuwe regels"
        action={
          <Button look="primary" small>
            Lees
          </Button>
        }
      >
        Voor jouw team. Lees dit vóór vrijdag, 3 minuten.
      </MustRead>
      <Notice>Vrijdagavond is Plein een uur dicht voor onderhoud.</Notice>
      <Notice tone="positive">Je profiel is compleet. Collega’s vinden je nu op “landmeten”.</Notice>
      <Notice tone="caution" action={<Button small>Kijk na</Button>}>
        Deze bladzijde is een jaar niet nagekeken.
      </Notice>
      <Notice tone="negative">De foto is te groot. Kies er een onder de 50 MB.</Notice>
      <HintNote icon={<MessageCircleHeart />}>
        Je bent er drie weken. <TextLink href="#profiel">Vul je profiel aan</TextLink>
      </HintNote>
      <Ticks items={[{ id: 'a', icon: <FileCheck />, text: 'Geen vraag is te klein.' }]} />
    </>
  )
}

function Waits() {
  const [isLoading, setLoading] = useState(false)
  const [news, setNews] = useState(3)
  return (
    <div className={styles.narrow}>
      <NewPill onPress={() => setNews(0)}>{news > 0 && `${news} nieuwe berichten`}</NewPill>
      <ItemSkeleton />
      <LoadMore hasMore isLoading={isLoading} failed={!isLoading} onLoad={() => setLoading(true)} />
      <EndOfList>Je bent bij. Dit was alles van deze maand.</EndOfList>
      <Progress label="Foto wordt verstuurd" value={62} />
      <br />
      <Progress label="Bezig" />
      <br />
      <Steps current={2} count={5} label="Stap 2 van 5" />
    </div>
  )
}

function Pavings() {
  return (
    <>
      <Columns min="11rem">
        {['wim', 'buiten', 'groen'].map((id) => (
          <Paving key={id} id={id} className={styles.slab} />
        ))}
      </Columns>
      <Row wrap>
        {['kade', 'ploeg', 'soep', 'lopen', 'archief'].map((id) => (
          <Tile key={id} id={id} />
        ))}
      </Row>
      <Cover id="openbare-ruimte" />
    </>
  )
}

const brands = [
  ['Grachtengroen', '#17604c'],
  ['Delfts blauw', '#1d4f91'],
  ['Baksteen', '#a63a2a'],
  ['Zonnegeel', '#f2c200'],
  ['Fuchsia', '#e5007d'],
  ['Zwart', '#111111'],
] as const

function Themes() {
  return (
    <Columns min="15rem">
      {brands.map(([name, color]) => (
        <div key={color} className={styles.theme} data-brand="" style={{ '--plein-brand': color } as CSSProperties}>
          <Awning />
          <div className={styles.themeInside}>
            <Kicker>{name}</Kicker>
            <Heading level={3}>Soep ook na half twee</Heading>
            <Small quiet>
              Alles volgt uit <code>{color}</code>
            </Small>
            <Row wrap>
              <Button look="primary">Lees</Button>
              <Button look="soft">Ik kom</Button>
              <TextLink small href="#meer">
                Meer hierover
              </TextLink>
            </Row>
          </div>
        </div>
      ))}
    </Columns>
  )
}

function Empties() {
  return (
    <Columns min="22rem">
      {(['bench', 'board', 'stall', 'lamp'] as const).map((scene) => (
        <EmptyState
          key={scene}
          scene={scene}
          level={3}
          title="Hier is nog niemand gaan zitten"
          example="Bijvoorbeeld: “Ik ben Tess, landmeter. Wie neemt mij een ochtend mee naar de werf?”"
          action={<Button icon={<Pencil />}>Schrijf het eerste bericht</Button>}
        >
          Een groep begint met één bericht. Vertel waarom je haar maakte, of stel een vraag.
        </EmptyState>
      ))}
    </Columns>
  )
}

export const placeSpecimens: Specimen[] = [
  { title: 'Seintjes', show: Notices },
  { title: 'Wachten', note: 'Pas na 200 ms, nooit langer dan nodig.', show: Waits },
  { title: 'Bestrating', note: 'Groep zonder foto: een straatverband, gekozen op naam.', show: Pavings },
  { title: 'Eén kleur', note: 'De lichtheid wordt begrensd, de tint blijft.', show: Themes },
  { title: 'Leeg', show: Empties },
]
