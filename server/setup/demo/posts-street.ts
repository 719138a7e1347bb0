import type { PostSource } from './types.ts'
import { everyone, inGroup, say, when } from './write.ts'

/** Posts from the people who work outside: light, stones, sewers, trees. */
export const streetPosts: PostSource[] = [
  {
    key: 'lampen-kade',
    by: 'joris',
    when: when('0 08:05'),
    audience: inGroup('buitendienst'),
    body: 'De laatste oude lamp aan de Kade is eruit. 612 lampen in negen weken, en geen dag gemist door de regen.\n\nPloeg: bedankt. Vanavond even omlopen, mensen. Het is de moeite waard. #verlichting',
    photos: [
      { scene: 'kade', alt: 'De Kade in de schemering met nieuwe lantaarns langs het water' },
      { scene: 'ploeg', alt: 'Drie monteurs bij de hoogwerker voor een rij gevels' },
    ],
    reactions: { like: 'rachidbouali roos +28', celebrate: 'wim samira pieter' },
    comments: [
      say(
        'rachidbouali',
        '0 08:21',
        'Trots op jullie. En @joris, die ene op de hoek van de Vismarkt flikkert. Sorry.',
        { funny: 'dirkpoelstra semdehaan joris' },
        [
          say('joris', '0 08:40', 'Die flikkert niet, die knipoogt. Ik rijd er om elf uur langs.', {
            funny: 'rachidbouali wim kimhofstra samira',
          }),
        ],
      ),
      say(
        'samira',
        '0 09:02',
        'Mevrouw op nummer 14 zei gisteren dat ze voor het eerst in jaren weer zonder dikke gordijnen slaapt. Dat licht schijnt eindelijk op straat in plaats van op haar bed.',
        { like: 'joris rachidbouali dirkpoelstra lieke' },
        [
          say(
            'dirkpoelstra',
            '0 09:15',
            'Kijk, daar doe je het voor. Dat kapje aan de achterkant was dus toch de moeite.',
            { like: 'joris' },
          ),
        ],
      ),
      say(
        'pieter',
        '0 10:12',
        'Gisteravond gelopen. Prachtig werk. Ik hoorde dat er nog 140 oude palen in opslag staan. Wat doen we daarmee?',
        {},
        [
          say(
            'rachidbouali',
            '0 10:25',
            'Twintig houden we achter de hand. De rest wil @hildeakkerman bekijken voordat iemand iets verkoopt.',
            {},
          ),
        ],
      ),
    ],
  },
  {
    key: 'klinkers-tellen',
    by: 'wim',
    when: when('1 15:10'),
    audience: inGroup('openbareruimte'),
    body: 'Stand Hoogstraat: 96.000 klinkers liggen, 44.000 te gaan. Iemand vroeg hoe ik dat weet. We tellen pallets, geen stenen. Zo gek zijn we nou ook weer niet.\n\nVanaf maandag is het stuk bij de bakker aan de beurt. Ondernemers weten het. #hoogstraat #bestrating',
    photos: [{ scene: 'hoogstraat', alt: 'De half gelegde Hoogstraat met stratenmakers en een stapel klinkers' }],
    reactions: { like: 'samira anneke roos +17' },
    comments: [
      say('emine', '1 15:22', 'Kan de bakker bevoorraad worden? Die vraag krijg ik geheid.', {}, [
        say(
          'wim',
          '1 15:41',
          'Ja, tot tien uur ’s morgens via de achterkant. Er ligt een rijplaat. Na tien uur kruiwagen.',
          { like: 'emine petrazwart' },
        ),
        say('emine', '1 15:43', 'Staat in het werkboek. Dank je!', {}),
      ]),
      say(
        'youssefamrani',
        '1 16:02',
        'De bakker brengt elke morgen broodjes. Wat mij betreft doen we zijn stoep twee keer.',
        { funny: 'wim radeknowak samira', like: 'kimhofstra' },
      ),
      say('hannekebos', '1 16:30', 'Netjes op schema. @bramnijland, zet jij de nieuwe datum op de kaart?', {}, [
        say('bramnijland', '1 16:44', 'Staat erop.', {}),
      ]),
    ],
  },
  {
    key: 'gladheid-rooster',
    by: 'cornederuiter',
    when: when('2 07:05'),
    audience: inGroup('buitendienst'),
    pinned: true,
    body: 'Gladheid: vannacht -2 en natte bruggen. Route 1, 3 en 5 rijden om 04.30 uur.\n\n- Route 1: Dirk en Piet\n- Route 3: Erik\n- Route 5 (fietspaden): Ton\n\nAfmelden kan tot 18.00 uur bij mij. Na 18.00 uur bel je, appen is dan te laat. #gladheid',
    photos: [{ scene: 'strooiwagen', alt: 'Een strooiwagen met zwaailicht in een besneeuwde straat' }],
    reactions: { like: 'dirkpoelstra pietwolters erikkooistra tonverhulst joris' },
    comments: [
      say(
        'tonverhulst',
        '2 07:20',
        'Fietspad langs de Vaart graag eerst. Daar ging vorige week een scholier onderuit.',
        { like: 'bas samira sanneridder' },
        [say('cornederuiter', '2 07:31', 'Gaat voor. Ik draai de volgorde om.', { like: 'tonverhulst' })],
      ),
      say('pietwolters', '2 07:44', 'Wie zet de koffie om kwart over vier?', {}, [
        say('erikkooistra', '2 07:50', 'Wie het vraagt.', { funny: 'pietwolters dirkpoelstra cornederuiter joris' }),
      ]),
    ],
  },
  {
    key: 'gevonden-munt',
    by: 'kimhofstra',
    when: when('3 11:20'),
    audience: everyone,
    body: 'Onder de stoep bij nummer 31 in de Hoogstraat: een cent uit 1878. Wim wil hem terugleggen voor de volgende. Ik vind dat hij naar het archief moet. Wat vinden jullie? #hoogstraat',
    poll: {
      question: 'Wat doen we met de cent?',
      options: [
        { text: 'Terug onder de stoep', votes: 'wim youssefamrani joris +14' },
        { text: 'Naar het archief', votes: 'tinekepostma bephulshof kimhofstra +19' },
        { text: 'Naar de bakker, voor één broodje', votes: 'radeknowak jaydeemartina +9' },
      ],
      closesInDays: 5,
    },
    reactions: { like: 'roos pieter +22', funny: 'ineke' },
    comments: [
      say(
        'tinekepostma',
        '3 11:48',
        'Naar het archief graag. Met een kaartje waar hij lag. Dan kan iemand over honderd jaar hem weer zoeken.',
        { like: 'gijsreinders bephulshof +4' },
      ),
      say('wim', '3 12:15', 'Honderdvijftig jaar lag hij daar prima.', { funny: 'kimhofstra pieter tinekepostma +6' }, [
        say('pieter', '3 12:40', 'Ik houd me erbuiten. Dit is een zaak voor de peiling.', {
          funny: 'evelienroest roos',
        }),
      ]),
      say(
        'bephulshof',
        '3 13:20',
        'Mijn opa had een winkel op nummer 33! Een cent was toen twee dropveters. Ik kom hem persoonlijk halen.',
        { like: 'kimhofstra +5' },
      ),
    ],
  },
  {
    key: 'riool-camera',
    by: 'moyilmaz',
    when: when('5 14:35'),
    audience: inGroup('buitendienst'),
    body: 'Vandaag uit het riool in de Kuipersstraat gevist: een halve fiets, acht tennisballen en een kunstgebit. Het gebit ligt op de werf. Wie het mist, mag zich melden. Hoeft niet met naam. #riool',
    photos: [{ scene: 'riool', alt: 'Een open put met een camera aan een kabel en een inspectiewagen' }],
    reactions: { funny: 'joris bas wendysmit +19' },
    comments: [
      say('gertjanhoek', '5 14:50', 'Er zit er bij ons in het team één die sinds maandag niet lacht.', {
        funny: 'moyilmaz freekbosma joris +7',
      }),
      say('freekbosma', '5 15:12', 'Ik lach nooit, dat weet je.', { funny: 'gertjanhoek moyilmaz' }),
      say(
        'emine',
        '5 15:30',
        'Even serieus: mogen we inwoners vertellen wat er níet in mag? Ik maak er graag een lijstje van.',
        { like: 'gertjanhoek' },
        [
          say('gertjanhoek', '5 15:55', 'Heel graag. Bovenaan: doekjes. Ook als er “doorspoelbaar” op staat.', {
            insightful: 'emine merelpost',
            like: 'moyilmaz',
          }),
        ],
      ),
    ],
  },
  {
    key: 'boom-plataan',
    by: 'sannehendriks',
    when: when('8 16:05'),
    audience: inGroup('openbareruimte'),
    body: 'De plataan voor het postkantoor blijft staan. Vanmorgen nog een keer erin geklommen met de meetkop: de holte is kleiner dan we dachten. We halen twee takken weg en zetten er een beugel in.\n\nBel je iemand die een boze brief schreef? Dit is het goede nieuws. #bomen',
    photos: [{ scene: 'bomen', alt: 'Een brede plataan in herfstkleur met een klimmer in de kroon' }],
    reactions: { celebrate: 'marijkefaber samira +14', like: 'anneke' },
    comments: [
      say(
        'samira',
        '8 16:20',
        'Ik bel er vanmiddag drie. Dit wordt mijn leukste uur van de week.',
        { like: 'sannehendriks marijkefaber' },
        [
          say(
            'samira',
            '7 09:05',
            'Gedaan. Eén meneer moest bijna huilen. Hij heeft onder die boom zijn vrouw ontmoet.',
            { like: 'sannehendriks marijkefaber roos +8' },
          ),
        ],
      ),
      say(
        'anneke',
        '8 16:45',
        'Voor de beugel is geen vergunning nodig, voor de takken ook niet. Leg de meting wel in het bomendossier, dan hoeft niemand het over vijf jaar weer uit te zoeken.',
        { insightful: 'sannehendriks', like: 'marijkefaber' },
      ),
    ],
  },
]
