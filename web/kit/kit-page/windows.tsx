import { Bookmark, CircleHelp, Ellipsis, Flag, Link2, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import {
  Avatar,
  Button,
  Columns,
  Dialog,
  IconButton,
  Kbd,
  Menu,
  type OptionGroup,
  OptionList,
  PaletteField,
  Row,
  TextArea,
  toast,
} from '../index.ts'
import type { Specimen } from '../kit-page.tsx'
import { ComboBox } from '../late-combo-box.tsx'
import { type TreeNode, TreeView } from '../tree-view.tsx'

function Windows() {
  const [open, setOpen] = useState<'narrow' | 'wide' | 'palette' | null>(null)
  const [text, setText] = useState('wim')
  const close = () => setOpen(null)
  return (
    <>
      <Row wrap>
        <Menu
          label="Acties bij het bericht"
          trigger={<IconButton label="Open het menu" icon={<Ellipsis />} />}
          placement="bottom start"
          entries={[
            {
              id: 'save',
              label: 'Bewaar',
              icon: <Bookmark />,
              shortcut: 'S',
              onAction: () => toast({ text: 'Bewaard' }),
            },
            { id: 'link', label: 'Kopieer link', icon: <Link2 /> },
            { id: 'why', label: 'Waarom zie ik dit?', icon: <CircleHelp /> },
            'line',
            { id: 'report', label: 'Meld dit bericht', icon: <Flag />, disabled: true },
            {
              id: 'remove',
              label: 'Verwijder',
              icon: <Trash2 />,
              danger: true,
              onAction: () => toast({ text: 'Bericht verwijderd', undo: () => toast({ text: 'Bericht teruggezet' }) }),
            },
          ]}
        />
        <Button onClick={() => setOpen('narrow')}>Vraag iets</Button>
        <Button onClick={() => setOpen('wide')}>Schrijf iets</Button>
        <Button onClick={() => setOpen('palette')}>Snelzoeker</Button>
        <Button
          look="subtle"
          onClick={() => toast({ text: 'Bericht verwijderd', undo: () => toast({ text: 'Terug' }) })}
        >
          Seintje
        </Button>
      </Row>
      <Dialog
        isOpen={open === 'narrow'}
        onClose={close}
        title="Uit de groep gaan?"
        footer={
          <>
            <Button look="subtle" onClick={close}>
              Blijf lid
            </Button>
            <Button look="primary" onClick={close}>
              Ga uit de groep
            </Button>
          </>
        }
      >
        <p>Je krijgt geen berichten meer uit Buitendienst. Je kunt altijd terugkomen.</p>
      </Dialog>
      <Dialog
        isOpen={open === 'wide'}
        onClose={close}
        width="wide"
        title="Nieuw bericht"
        aside="Concept bewaard"
        closesOutside={false}
        footer={
          <Button look="primary" onClick={close}>
            Plaats in Buitendienst
          </Button>
        }
      >
        <TextArea label="Wat wil je delen?" />
      </Dialog>
      <Dialog isOpen={open === 'palette'} onClose={close} width="palette" title="Snelzoeker">
        <PaletteField
          label="Zoek mensen, groepen en bladzijden, of doe iets"
          text={text}
          onText={setText}
          groups={found}
          onPick={close}
        />
      </Dialog>
    </>
  )
}

const found: OptionGroup[] = [
  {
    id: 'people',
    label: 'Mensen',
    options: [
      {
        id: 'wim',
        lead: <Avatar id="wim" name="Wim Terpstra" size="sm" />,
        label: (
          <>
            <strong>Wim</strong> Terpstra
          </>
        ),
        extra: 'wegbeheer, nu bereikbaar',
        end: <Kbd>Enter</Kbd>,
      },
      { id: 'wima', lead: <Avatar id="wima" name="Wima Kok" size="sm" />, label: 'Wima Kok', extra: 'archief' },
    ],
  },
  { id: 'do', label: 'Doen', options: [{ id: 'write', lead: <Pencil />, label: 'Stuur Wim een bericht' }] },
]

function Choices() {
  const [active, setActive] = useState('wim')
  const [picked, setPicked] = useState<string | null>(null)
  const [children, setChildren] = useState<TreeNode[] | undefined>(undefined)
  return (
    <Columns min="25rem">
      <OptionList
        id="kit-options"
        label="Gevonden"
        groups={found}
        active={active}
        onActive={setActive}
        onPick={setActive}
        floating
      />
      <ComboBox
        label="Leidinggevende"
        hint="Typ een naam."
        options={['Wim Terpstra', 'Mirjam Vos', 'Kim Hofstra'].map((text) => ({ id: text, text }))}
        selected={picked}
        onSelect={setPicked}
        emptyText="Niemand gevonden"
      />
      <TreeView
        label="De organisatie"
        current="green"
        expanded={['outside']}
        onExpand={() => setTimeout(() => setChildren([{ id: 'p1', text: 'Kim Hofstra', extra: 'stratenmaker' }]), 600)}
        onPick={(id) => toast({ text: `Gekozen: ${id}` })}
        nodes={[
          {
            id: 'outside',
            text: 'Openbare ruimte',
            extra: '214',
            children: [
              { id: 'green', text: 'Groen' },
              { id: 'roads', text: 'Wegbeheer', hasChildren: true, ...(children && { children }) },
            ],
          },
          { id: 'desk', text: 'Burgerzaken' },
        ]}
      />
    </Columns>
  )
}

export const windowSpecimens: Specimen[] = [
  { title: 'Menu en venster', note: 'Terugzetten in plaats van “weet je het zeker?”', show: Windows },
  { title: 'Kiezen', note: 'Dezelfde lijst in de snelzoeker en bij @ en # in een bericht.', show: Choices },
]
