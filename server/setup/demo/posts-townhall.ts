import type { PostSource } from './types.ts'
import { everyone, inGroup, say, when } from './write.ts'

/** Posts from the town hall: telephone, letters, canteen, archive. */
export const townHallPosts: PostSource[] = [
  {
    key: 'telefoonstoring',
    by: 'lisaweber',
    when: when('0 08:32'),
    audience: inGroup('werkplek'),
    body: 'Storing telefonie: wie belt, hoort zichzelf met een halve seconde vertraging. We weten waar het zit. Om 10.00 uur schrijf ik hier weer iets, ook als er niets te melden is. #telefoonstoring',
    reactions: { support: 'emine petrazwart +6', like: 'henkjan' },
    comments: [
      say(
        'stefankok',
        '0 08:41',
        'Ik hoor mezelf de hele ochtend “goedemorgen” zeggen. Ik ga mezelf steeds onaardiger vinden.',
        { funny: 'emine merelpost lisaweber henkjan +5' },
      ),
      say(
        'lisaweber',
        '0 10:00',
        'Tien uur: het is een instelling bij de leverancier. Zij zetten die nu terug.',
        { like: 'petrazwart stefankok' },
        [
          say('petrazwart', '0 10:06', 'Fijn dat je op tijd schrijft. Dat scheelt ons een rondje bellen.', {
            like: 'stefankok merelpost',
          }),
        ],
      ),
      say('henkjan', '0 10:35', 'Opgelost. Wie nog echo hoort: één keer uitloggen op het toestel.', {
        like: 'emine stefankok lisaweber +7',
      }),
    ],
  },
  {
    key: 'brief-korter',
    by: 'ineke',
    when: when('1 11:05'),
    audience: inGroup('balie'),
    body: 'De brief over het verlopen van je paspoort was 412 woorden. Nu 138. Gisteren kwamen er acht mensen met die brief, en voor het eerst had iedereen de goede pasfoto bij zich.\n\n> U heeft een nieuw paspoort nodig. Dit neemt u mee.\n\nZo begint hij. Meer hoeft er niet boven. #brieven',
    reactions: { insightful: 'roos emine fatoudiallo +8', celebrate: 'theodekker' },
    comments: [
      say(
        'roos',
        '1 11:20',
        'Hier word ik zo blij van. Mag ik hem laten zien in de schrijftraining?',
        { like: 'ineke' },
        [say('ineke', '1 11:25', 'Graag. Doe de oude ernaast, dan lachen ze.', { funny: 'roos fatoudiallo' })],
      ),
      say(
        'fatoudiallo',
        '1 11:50',
        'Aan balie 3 merkte ik het meteen. Geen een keer hoeven zeggen: komt u morgen maar terug.',
        { like: 'ineke miriamcohen rubenschaap' },
      ),
      say('gerdabron', '1 13:10', 'Wij hebben een brief van vier kantjes over beslag. @ineke, durf je?', {}, [
        say('ineke', '1 13:22', 'Kom maar op. Ik neem een rood potlood mee. Ik heb er nog veertien dozen van.', {
          funny: 'gerdabron gulayaksoy theodekker',
        }),
      ]),
    ],
  },
  {
    key: 'soep-donderdag',
    by: 'mariasantos',
    when: when('2 09:20'),
    audience: everyone,
    body: 'Morgen linzensoep. En ik wil iets weten, want er blijft op vrijdag veel over. #kantine',
    photos: [{ scene: 'kantine', alt: 'De kantine met een grote soeppan, kommen en brood op de toonbank' }],
    poll: {
      question: 'Wat eet je op vrijdag het liefst?',
      options: [
        { text: 'Soep, zoals altijd', votes: 'henkjan toongielen +11' },
        { text: 'Een broodje om mee te nemen', votes: 'bas joris samira +18' },
        { text: 'Ik ben er op vrijdag niet', votes: 'wim ineke grace +15' },
        { text: 'Kapsalon', votes: 'thijsharmsen stefankok +21' },
      ],
      closesInDays: 3,
    },
    reactions: { like: 'pieter emine +24' },
    comments: [
      say(
        'thijsharmsen',
        '2 09:31',
        'Kapsalon stond er als grap bij, toch? Toch?',
        { funny: 'mariasantos stefankok +9' },
        [
          say('mariasantos', '2 09:45', 'Ik maak geen grappen over eten.', {
            funny: 'thijsharmsen roos corriebaas +11',
          }),
        ],
      ),
      say(
        'kimhofstra',
        '2 12:20',
        'Kunnen wij op de werf ook bestellen? Dan rijdt de bus toch al heen en weer.',
        { like: 'youssefamrani joris wim tonverhulst' },
        [
          say(
            'mirjamvos',
            '2 12:50',
            'Goed idee. Vóór tien uur doorgeven, om kwart voor twaalf klaar bij de achterdeur. Proberen we twee weken.',
            { like: 'kimhofstra mariasantos joris +5' },
          ),
          say('kimhofstra', '2 12:58', 'Ik rijd zelf wel.', { like: 'mirjamvos' }),
        ],
      ),
      say('anjameulenbelt', '2 13:40', 'Is de linzensoep zonder melk? Dan kom ik van mijn vrije dag terug.', {}, [
        say('mariasantos', '2 14:02', 'Altijd. Tot morgen.', { like: 'anjameulenbelt' }),
      ]),
    ],
  },
  {
    key: 'fietsenkelder',
    by: 'mirjamvos',
    when: when('4 10:15'),
    audience: inGroup('groener'),
    body: 'Op maandag een fietsenmaker in de kelder: je zet je fiets neer en om vijf uur staat hij klaar. Ik heb er een gevonden die al bij het ziekenhuis zit. Hij wil komen als er per keer minstens tien fietsen zijn. #fietsenkelder',
    photos: [{ scene: 'fietsenkelder', alt: 'De fietsenkelder van het stadhuis met rekken en een werkbank' }],
    poll: {
      question: 'Zou je er gebruik van maken?',
      options: [
        { text: 'Ja, elke maand wel', votes: 'emine ineke +7' },
        { text: 'Af en toe', votes: 'roos anneke +5' },
        { text: 'Ik kom met de bus', votes: 'omarhassan' },
      ],
      closesInDays: 6,
    },
    reactions: { like: 'emine samira pieter +8' },
    comments: [
      say('emine', '4 10:28', 'Mijn remmen piepen zo hard dat mensen groeten. Dus ja.', {
        funny: 'mirjamvos ineke roos',
      }),
      say('anneke', '4 11:02', 'Ook voor bakfietsen?', {}, [
        say('mirjamvos', '4 11:15', 'Ja, maar dan even van tevoren zeggen. Hij moet de hoek om kunnen.', {}),
      ]),
      say(
        'ahmedjansen',
        '4 11:40',
        'Er staan nog elf weesfietsen beneden. Eén ervan heeft een mandje met een nest erin. Die laat ik staan tot het voorjaar.',
        { like: 'mirjamvos samira lottevanes +5' },
      ),
    ],
  },
  {
    key: 'archief-zolder',
    by: 'tinekepostma',
    when: when('7 13:30'),
    audience: everyone,
    body: 'Uit doos 1123: een klacht uit 1904 over “het rumoer der rijwielen” op de Markt. De schrijver eist dat fietsers voortaan lopen. Het antwoord van de burgemeester was één regel:\n\n> Wij zullen het overwegen.\n\nDat overwegen loopt dus nog. #archief',
    photos: [{ scene: 'archief', alt: 'Lange rijen archiefkasten met dozen en een trapje in het gangpad' }],
    reactions: { funny: 'bas roos evelienroest +31', like: 'pieter bephulshof' },
    comments: [
      say('bas', '7 13:42', 'Ik heb deze melding vorige week ook gehad. Bijna woordelijk.', {
        funny: 'tinekepostma denizkara roos +12',
      }),
      say(
        'evelienroest',
        '7 14:05',
        'Technisch gezien is de termijn verlopen.',
        { funny: 'amberklaassen tinekepostma pieter +7' },
        [say('amberklaassen', '7 14:12', 'Ik bereken de dwangsom wel even.', { funny: 'evelienroest lexmolenaar +4' })],
      ),
      say(
        'dinesh',
        '4 09:50',
        'Mag ik een keer meekijken op zolder? Ik lees me in en dit is leuker dan het handboek.',
        {},
        [
          say(
            'tinekepostma',
            '4 10:30',
            'Morgen om tien uur. Neem een trui mee, het is daar veertien graden. Voor het papier, niet voor ons.',
            { like: 'dinesh gijsreinders' },
          ),
        ],
      ),
    ],
  },
  {
    key: 'verlof-verlenen',
    by: 'carolienwind',
    when: when('9 10:00'),
    audience: everyone,
    body: 'Vijf vragen over verlof die ik deze week elk meer dan drie keer kreeg:\n\n- Vrije dagen meenemen? Kan, regel het vóór 1 december.\n- Wettelijke dagen van vorig jaar? Die vervallen op 1 juli.\n- Kopen? Ja, tot 144 uur per jaar.\n- Ziek in je vakantie? Meld het meteen, dan krijg je de dagen terug.\n- Aanvragen op je telefoon? Ja, via Mijn verlof, ook zonder kantoormail.\n\n#verlof',
    reactions: { insightful: 'joris kimhofstra grace +27' },
    comments: [
      say(
        'joris',
        '9 10:31',
        'Dat laatste wist ik niet. Ik vulde al drie jaar een papiertje in bij Rachid.',
        { like: 'dirkpoelstra semdehaan' },
        [
          say('rachidbouali', '9 10:44', 'En ik tikte dat over. Carolien, je hebt twee mannen gelukkig gemaakt.', {
            funny: 'joris carolienwind dirkpoelstra +6',
          }),
        ],
      ),
      say('grace', '9 11:15', 'Hoe zit het als je drie dagen werkt, is het dan ook 144 uur?', {}, [
        say('carolienwind', '9 11:32', 'Naar rato: bij 24 uur per week is het 96 uur.', {
          insightful: 'grace anjameulenbelt',
        }),
      ]),
      say('radeknowak', '9 12:20', 'Goed kort geschreven. Ik begrijp alles.', { like: 'carolienwind roos ineke wim' }),
    ],
  },
]
