import { CalendarCheck, Check, CircleAlert, CircleCheck, Ellipsis, Heart, Hourglass, Lock, Plus } from 'lucide-react'
import { useState } from 'react'
import {
  Badge,
  Button,
  CheckboxField,
  Chip,
  Columns,
  DateTimeField,
  FileField,
  FormSummary,
  Heading,
  IconButton,
  Lead,
  LinkButton,
  Meta,
  NewDot,
  Prose,
  Quote,
  RadioGroupField,
  Row,
  SearchField,
  SelectField,
  State,
  Swatches,
  SwitchField,
  Tabs,
  Tag,
  TextArea,
  TextField,
  TextLink,
} from '../index.ts'
import type { Specimen } from '../kit-page.tsx'

function Letters() {
  return (
    <>
      <Heading level={3} look="display">
        Display, voor de plek waar je bent
      </Heading>
      <Heading level={3} look="h1">
        Kop 1, een verhaal of een vraag
      </Heading>
      <Heading level={3} look="h2">
        Kop 2, een deel van de bladzijde
      </Heading>
      <Heading level={3} look="h3">
        Kop 3, een blok
      </Heading>
      <Lead>Inleiding: rustig, iets groter, zachter van kleur.</Lead>
      <Prose>
        <p>
          Gewone tekst is 17 pixels. Zo leest een monteur in de zon het ook.{' '}
          <TextLink href="#letters">Een link ziet eruit als een link</TextLink>, <em>schuin is echt schuin</em>, en{' '}
          <strong>vet blijft zeldzaam</strong>.
        </p>
      </Prose>
      <Quote>“Aan de balie zie je wat een brief echt doet.”</Quote>
      <Meta>Bijschrift: wie, waar, wanneer</Meta>
    </>
  )
}

function Buttons() {
  const [filters, setFilters] = useState(['Alles'])
  return (
    <>
      <Row wrap>
        <Button look="primary">Plaats</Button>
        <Button look="soft" icon={<CalendarCheck />}>
          Ik kom
        </Button>
        <Button>Bewaar concept</Button>
        <Button look="subtle" icon={<Heart />}>
          Waardeer
        </Button>
        <Button look="danger">Verwijder</Button>
        <Button look="primary" disabled>
          Plaats
        </Button>
        <Button look="primary" pending>
          Plaats
        </Button>
      </Row>
      <Row wrap>
        <Button small>Klein</Button>
        <Button small look="subtle">
          Klein en stil
        </Button>
        <LinkButton href="#knoppen" icon={<Plus />}>
          Een link
        </LinkButton>
        <IconButton label="Meer" icon={<Ellipsis />} />
        <IconButton label="Meer, er is iets nieuws" icon={<Ellipsis />} dot />
        <IconButton label="Vet" icon={<b>B</b>} square aria-pressed />
      </Row>
      <Row wrap>
        {['Alles', 'Mensen', 'Vragen'].map((name) => (
          <Chip
            key={name}
            selected={filters.includes(name)}
            onSelected={(on) => setFilters(on ? [...filters, name] : filters.filter((one) => one !== name))}
          >
            {name}
          </Chip>
        ))}
      </Row>
    </>
  )
}

function Fields() {
  const [look, setLook] = useState('wim')
  const [order, setOrder] = useState<'new' | 'old'>('new')
  const [files, setFiles] = useState<string[]>([])
  const [color, setColor] = useState('#17604c')
  return (
    <>
      <FormSummary
        title="Nog één ding klopt niet"
        problems={[{ fieldId: 'kit-mail', text: 'Het e-mailadres mist een stukje' }]}
      />
      <Columns>
        <TextField label="Functie" hint="Zoals je het zelf zou zeggen." defaultValue="Landmeter" />
        <TextField
          id="kit-mail"
          label="E-mailadres"
          error="Dit adres mist een stukje, zoals “.nl”."
          defaultValue="tess@lindewaard"
        />
        <SearchField label="Zoek een collega" placeholder="Naam of onderwerp" value={look} onText={setLook} />
        <SelectField
          label="Wie kan dit zien"
          options={[
            { value: 'all', label: 'Iedereen' },
            { value: 'out', label: 'Buitendienst' },
          ]}
        />
        <DateTimeField label="Begint op" defaultValue="2026-11-24T08:52" optional="(mag leeg)" />
        <TextField label="Kan nu niet" disabled defaultValue="Vast" />
        <TextArea label="Over jou" hint="Het veld groeit mee." defaultValue="Ik loop graag een eind om." />
        <FileField
          label="Beeldmerk"
          hint="Een vierkant plaatje."
          buttonText="Kies een bestand"
          dropText="of sleep het hierheen"
          multiple
          onFiles={(chosen) => setFiles(chosen.map((file) => file.name))}
        >
          {files.length > 0 && <Meta>{files.join(', ')}</Meta>}
        </FileField>
      </Columns>
      <Columns min="15rem">
        <CheckboxField label="Stuur mij één keer per week een overzicht" hint="Op vrijdag." defaultChecked />
        <CheckboxField label="Sommige" mixed error="Kies er minstens één." />
        <RadioGroupField
          label="Volgorde"
          value={order}
          onValue={setOrder}
          options={[
            { value: 'new', label: 'Nieuwste eerst' },
            { value: 'old', label: 'Oudste eerst', hint: 'Zoals een gesprek liep' },
          ]}
        />
        <div>
          <SwitchField label="Meldingen na werktijd" />
          <SwitchField label="Vindbaar als kenner" hint="Je naam staat dan bij het onderwerp." defaultChecked />
        </div>
      </Columns>
      <Swatches
        label="Kleur van de organisatie"
        value={color}
        onValue={setColor}
        swatches={[
          { value: '#17604c', name: 'Grachtengroen' },
          { value: '#1d4f91', name: 'Delfts blauw' },
          { value: '#a63a2a', name: 'Baksteen' },
          { value: '#f2c200', name: 'Zonnegeel' },
        ]}
      />
    </>
  )
}

function TabRow() {
  const [selected, setSelected] = useState<'talk' | 'ask' | 'know'>('talk')
  return (
    <Tabs
      label="Voorbeeld"
      selected={selected}
      onSelect={setSelected}
      tabs={[
        { id: 'talk', label: 'Gesprek' },
        { id: 'ask', label: 'Vragen', news: 'nieuw' },
        { id: 'know', label: 'Kennis' },
      ]}
    >
      <Meta>{{ talk: 'Wat er gezegd is', ask: 'Wat er gevraagd is', know: 'Wat er vastligt' }[selected]}</Meta>
    </Tabs>
  )
}

function Marks() {
  return (
    <>
      <Row wrap>
        <Badge>Concept</Badge>
        <Badge tone="accent">Nieuw hier</Badge>
        <Badge tone="positive" icon={<Check />}>
          Beantwoord
        </Badge>
        <Badge tone="caution" icon={<Hourglass />}>
          Wacht
        </Badge>
        <Badge tone="negative" icon={<CircleAlert />}>
          Niet verstuurd
        </Badge>
        <Badge tone="info" icon={<Lock />}>
          Besloten
        </Badge>
        <NewDot />
      </Row>
      <Row wrap gap="lg">
        <State tone="positive" icon={<CircleCheck />}>
          Wim gaf het antwoord
        </State>
        <State tone="caution" icon={<Hourglass />}>
          Nog geen antwoord
        </State>
      </Row>
      <Row wrap>
        <Tag href="#geveltuin">geveltuin</Tag>
        <Tag>gladheid</Tag>
      </Row>
    </>
  )
}

export const wordSpecimens: Specimen[] = [
  { title: 'Letters', note: 'Eén familie. De koppen krijgen flare, als letters in steen.', show: Letters },
  { title: 'Knoppen', note: 'Eén gevulde knop per scherm.', show: Buttons },
  { title: 'Velden', note: 'Label boven, uitleg ertussen, fout eronder.', show: Fields },
  { title: 'Tabs', show: TabRow },
  { title: 'Merkjes', note: 'Altijd met een woord. Iets nieuws is een stip, geen rood getal.', show: Marks },
]
