import { Ellipsis, Hand, Heart, Lightbulb, PartyPopper, PawPrint, Smile, ThumbsUp, TreePine } from 'lucide-react'
import { useState } from 'react'
import {
  Album,
  Avatar,
  Byline,
  classNames,
  DataTable,
  Faces,
  IconButton,
  MaskAvatar,
  MoreLink,
  NewDot,
  NewLine,
  OrgChart,
  PersonLine,
  type Photo,
  ReactionBar,
  Row,
  Sheet,
  SheetPassage,
  SideBlock,
  SideLine,
  SideList,
  Small,
  Time,
  Tombstone,
  When,
} from '../index.ts'
import type { Specimen } from '../kit-page.tsx'
import styles from './kit-page.module.css'

const names = ['Youssef Amrani', 'Mirjam Vos', 'Hanneke Bos', 'Kim Hofstra', 'Tess Bakker', 'Samira el Idrissi']
const people = names.map((name, index) => ({ id: `p${index}-${name}`, name }))
const [youssef, mirjam, hanneke, kim, tess, samira] = people as [
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
]

function PeopleRow() {
  return (
    <>
      <Row wrap gap="md">
        <Avatar {...youssef} size="xl" />
        <Avatar {...mirjam} size="lg" />
        <Avatar {...hanneke} />
        <Avatar {...kim} size="sm" />
        <Avatar {...tess} size="xs" />
        <MaskAvatar id="badger" animal={<PawPrint />} />
      </Row>
      <Faces people={people} onGround>
        Grace, Roos en 41 anderen waarderen dit
      </Faces>
      <PersonLine person={samira} href="#samira">
        Klantcontactcentrum
      </PersonLine>
      <Small quiet>Rond is een mens met een naam. Een afgerond vierkant is een masker: anoniem.</Small>
    </>
  )
}

const reactions = [
  { id: 'like', label: 'Waardeer', doneLabel: 'Gewaardeerd', icon: <Heart />, doneIcon: <Heart fill="currentColor" /> },
  { id: 'agree', label: 'Eens', icon: <ThumbsUp /> },
  { id: 'learned', label: 'Leerzaam', icon: <Lightbulb /> },
  { id: 'helped', label: 'Geholpen', icon: <Hand /> },
  { id: 'cheer', label: 'Hoera', icon: <PartyPopper /> },
  { id: 'smile', label: 'Grappig', icon: <Smile /> },
]

function Item() {
  const [mine, setMine] = useState<string | null>(null)
  const [pill, setPill] = useState<string | null>('helped')
  return (
    <Sheet as="article" bleed className={classNames(styles.narrow, styles.item)}>
      <Byline
        author={mirjam}
        href="#mirjam"
        time={<Time at={new Date(Date.now() - 2 * 3_600_000)} />}
        second="Beheer gebouwen"
        action={<IconButton label="Meer acties bij het bericht van Mirjam Vos" icon={<Ellipsis />} />}
      />
      <Small>Reageren kan met één tik. Vasthouden of aanwijzen opent alle zes.</Small>
      <Row between>
        <ReactionBar options={reactions} value={mine} onValue={setMine} about="op het bericht van Mirjam Vos" />
        <Time at="2026-11-01T08:00:00Z" format="full" />
      </Row>
      <SheetPassage>
        <ReactionBar
          look="pill"
          options={reactions}
          value={pill}
          onValue={setPill}
          count={11}
          about="op de reactie van Wim Terpstra"
        />
      </SheetPassage>
      <NewLine>Nieuw sinds je laatste bezoek</NewLine>
      <Tombstone
        title={
          <>
            <strong>Een reactie is weggehaald</strong> door een moderator, vandaag om 11.42.
          </>
        }
      >
        Reden: er stond een huisadres in (huisregel 3, privacy).
      </Tombstone>
    </Sheet>
  )
}

const paint = (hue: number, width: number, height: number) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="oklch(0.7 0.08 ${hue})"/><circle cx="50%" cy="60%" r="25%" fill="oklch(0.86 0.06 ${hue + 40})"/></svg>`,
  )}`

const photos: Photo[] = Array.from({ length: 8 }, (_, index) => ({
  id: `photo-${index}`,
  src: paint(index * 45, 960, index % 3 === 0 ? 640 : 1100),
  alt: `Voorbeeldfoto ${index + 1}`,
  width: 960,
  height: index % 3 === 0 ? 640 : 1100,
}))

function Albums() {
  return (
    <div className={styles.narrow}>
      {[1, 2, 3, 4, 5, 8].map((count) => (
        <div key={count}>
          <Small quiet>{count}</Small>
          <Album photos={photos.slice(0, count)} />
        </div>
      ))}
    </div>
  )
}

function Side() {
  return (
    <div className={styles.narrow}>
      <SideBlock title="Vandaag" level={3}>
        <SideList>
          <SideLine href="#tien" lead={<When number="10" word="uur" />}>
            Vraag het de directie, in de raadzaal en hier
          </SideLine>
          <SideLine lead={<Avatar {...tess} size="sm" />}>Tess is onze nieuwe landmeter</SideLine>
          <SideLine href="#groen" lead={<TreePine />} end={<NewDot />}>
            Openbare ruimte
          </SideLine>
        </SideList>
        <MoreLink href="#groepen">Alle groepen</MoreLink>
      </SideBlock>
    </div>
  )
}

function Chart() {
  return (
    <div className={styles.narrow}>
      <OrgChart
        label="Waar Mirjam werkt"
        above={[{ ...hanneke, role: 'Hoofd Openbare ruimte', href: '#hanneke' }]}
        person={{ ...mirjam, role: 'Beheer gebouwen' }}
        below={[
          { ...youssef, role: 'Stratenmaker', href: '#youssef' },
          { ...kim, role: 'Stratenmaker', href: '#kim' },
        ]}
        more={<MoreLink href="#meer">En nog vier collega’s</MoreLink>}
      />
      <DataTable
        caption="Wie deed mee"
        columns={[
          { id: 'name', header: 'Naam', cell: (row: (typeof people)[0]) => row.name },
          { id: 'letters', header: 'Letters', numeric: true, cell: (row) => row.name.length },
        ]}
        rows={people.slice(0, 3)}
        rowId={(row) => row.id}
      />
    </div>
  )
}

export const peopleSpecimens: Specimen[] = [
  { title: 'Gezichten', note: 'Zonder foto: voorletters op één van acht daglichtkleuren.', show: PeopleRow },
  { title: 'Bericht', note: 'Woorden en gezichten voor getallen.', show: Item },
  { title: 'Foto’s', note: 'Eén tot twintig. De ruimte staat vast voor ze er zijn.', show: Albums },
  { title: 'Zijkolom', show: Side },
  { title: 'Organisatie en tabel', show: Chart },
]
