import type { PostSource } from './types.ts'
import { inGroup, say, when } from './write.ts'

/** Posts about doing things together: outings, running, working greener. */
export const togetherPosts: PostSource[] = [
  {
    key: 'hanneke-taart',
    by: 'wim',
    when: when('2 13:05'),
    audience: inGroup('hanneke25'),
    body: 'Plan voor de 25 jaar van Hanneke: we leggen in de nieuwe Hoogstraat één steen met een H erin. Recht voor de bloemenwinkel. Zij moet hem zelf vinden. Wie kan er letters hakken?',
    reactions: { celebrate: 'marijkefaber samira joris', like: 'kimhofstra' },
    comments: [
      say('kimhofstra', '2 13:20', 'Mijn buurman is steenhouwer. Kost een krat.', { like: 'wim marijkefaber' }),
      say('mariasantos', '2 13:44', 'Ik bak. Welke taart vindt ze lekker?', {}, [
        say('marijkefaber', '2 13:50', 'Appel. En ze zegt altijd dat ze geen slagroom hoeft. Dat is niet waar.', {
          funny: 'mariasantos wim samira',
        }),
      ]),
      say(
        'pieter',
        '2 14:30',
        'Ik houd het kort met mijn toespraak. Echt.',
        { funny: 'wim marijkefaber gertjanhoek suzannagraaf' },
        [say('gertjanhoek', '2 14:41', 'Wij nemen een zandloper mee.', { funny: 'pieter wim joris' })],
      ),
    ],
  },
  {
    key: 'pubquiz',
    by: 'merelpost',
    when: when('5 12:10'),
    audience: inGroup('pv'),
    body: 'Pubquiz op donderdag over twee weken, half zes, in de kantine. Teams van vijf, met mensen van minstens drie afdelingen. Nee, “de derde verdieping” is geen afdeling.\n\nGeef je op met een teamnaam. De leukste naam krijgt vast één punt.',
    reactions: { like: 'toongielen chantallieveld +16' },
    comments: [
      say('bas', '5 12:25', 'Team “Zonder bon de deur uit”. Met Deniz, Grace, Bep en Thijs.', {
        funny: 'merelpost bephulshof thijsharmsen +6',
      }),
      say('rubenschaap', '5 12:40', 'Team “Nummertje trekken”. We zijn er pas als je ons roept.', {
        funny: 'merelpost theodekker fatoudiallo +5',
      }),
      say('simonepeters', '5 13:15', 'Zijn er ook vragen over inkoop?', {}, [
        say('merelpost', '5 13:18', 'Nee, Simone.', { funny: 'simonepeters luukterlouw toongielen +8' }),
        say('simonepeters', '5 13:20', 'Ik vraag drie offertes aan voor een betere quiz.', {
          funny: 'merelpost luukterlouw ravibhagwandas +7',
        }),
      ]),
    ],
  },
  {
    key: 'sint-lootjes',
    by: 'toongielen',
    when: when('9 15:30'),
    audience: inGroup('pv'),
    body: 'De jaarlijkse vraag: wie haalt de pakjes op voor de middag met de kinderen? Ik doe de deur, de stoelen en de limonade. Een gedicht over @henkjan moet op twee vellen, vanwege de naam.',
    reactions: { funny: 'henkjan lisaweber +9', like: 'merelpost' },
    comments: [
      say('stefankok', '9 15:44', 'Ik haal de pakjes. Mijn auto is groot en leeg, net als mijn agenda die dag.', {
        like: 'toongielen merelpost',
      }),
      say('henkjan', '9 15:58', 'Ten Brinke rijmt op klinke. Verder hoef je niet te komen.', {
        funny: 'toongielen stefankok merelpost +4',
      }),
    ],
  },
  {
    key: 'lopen-donker',
    by: 'daphnecroes',
    when: when('3 09:05'),
    audience: inGroup('hardlopen'),
    body: 'Vanavond rondje Vaart, vijf kilometer, praattempo. Lampjes heb ik bij me, er liggen er tien in de sporthal. Regen telt als publiek.',
    photos: [{ scene: 'park', alt: 'Een parkpad in de schemering met lantaarns en twee hardlopers' }],
    reactions: { like: 'lieke samira tessbruin leilafarsi' },
    comments: [
      say(
        'samira',
        '3 09:20',
        'Ik ben erbij. Mag ik halverwege stoppen om een lantaarn te melden?',
        { funny: 'daphnecroes lieke wim' },
        [
          say('wim', '3 10:02', 'Neem meteen de losse tegel bij de brug mee. Ik lig er al twee weken wakker van.', {
            funny: 'samira daphnecroes',
          }),
        ],
      ),
      say('tessbruin', '3 12:15', 'Het rondje is trouwens 5.214 meter. Ik heb het gemeten.', {
        funny: 'lieke samira daphnecroes kevinliu',
      }),
    ],
  },
  {
    key: 'eigen-beker',
    by: 'omarhassan',
    when: when('12 10:20'),
    audience: inGroup('groener'),
    body: 'Geteld bij de automaat op de eerste verdieping: 214 kartonnen bekers op één dag. Er werken daar zestig mensen. Zullen we eens een week met eigen beker doen en weer tellen? #kantine',
    reactions: { like: 'mirjamvos roos wendysmit +6', insightful: 'simonepeters' },
    comments: [
      say(
        'simonepeters',
        '12 10:41',
        'Dat is ongeveer 2.300 euro per jaar, alleen die verdieping. Ik dacht ik zeg het even.',
        { insightful: 'omarhassan mirjamvos pieter' },
      ),
      say(
        'mirjamvos',
        '12 11:05',
        'De automaat kan een beker van twaalf centimeter aan. Hogere mokken geven een feestje op de vloer.',
        { funny: 'omarhassan ahmedjansen' },
      ),
      say(
        'pieter',
        '12 13:30',
        'Doen. Ik neem de mok mee die ik van mijn dochter kreeg. Lelijkste van het gebouw.',
        { funny: 'omarhassan roos' },
        [say('wendysmit', '12 13:48', 'Dat is een uitdaging die ik aanneem.', { funny: 'pieter omarhassan ineke' })],
      ),
    ],
  },
  {
    key: 'licht-uit',
    by: 'ahmedjansen',
    when: when('22 08:10'),
    audience: inGroup('groener'),
    body: 'Gisteren om zeven uur ’s avonds rondje gelopen: op 23 kamers brandde licht en er zat op twee kamers iemand. Vanaf maandag gaat het om half zeven vanzelf uit. Zit je er nog, dan zwaai je. Letterlijk, er zit een sensor.',
    reactions: { like: 'mirjamvos salimouali +7' },
    comments: [
      say('ravibhagwandas', '22 08:35', 'In begrotingstijd zwaai ik me suf.', {
        funny: 'ahmedjansen aukesybesma mirjamvos',
      }),
      say('noorvink', '22 09:10', 'Kan dit in het wijkhuis ook?', {}, [
        say('ahmedjansen', '22 09:31', 'Sensoren liggen klaar. Volgende week dinsdag hang ik ze op.', {
          like: 'noorvink mirjamvos',
        }),
      ]),
    ],
  },
  {
    key: 'ambassadeurs-werf',
    by: 'lieke',
    when: when('5 16:00'),
    audience: inGroup('ambassadeurs'),
    body: 'Wat ik deze week leerde op de werf: niemand mist een knop, iedereen mist tijd. Een eerste bericht duurt nu vier minuten. Als we het samen doen bij de koffie, is het er één.\n\nDonderdag om tien uur bij elkaar. Neem één zin mee die je op je afdeling hoorde.',
    reactions: { like: 'mirjamvos bas +5' },
    comments: [
      say('joris', '5 16:15', 'Mijn zin: “Als ik een foto van een paal mag sturen, doe ik mee.”', {
        like: 'lieke henkjan',
      }),
      say('ineke', '5 16:31', 'De mijne: “Leest de directie dit ook?” En toen ik ja zei: “O. Mooi.”', {
        like: 'lieke wim arjanstam',
      }),
      say(
        'arjanstam',
        '5 16:45',
        'Bij ons: “Waarom staat mijn functie verkeerd?” Heb ik met haar opgelost, en meteen een foto erbij gezet.',
        { like: 'lieke' },
        [say('lieke', '5 16:52', 'Dat is precies het werk. Dank je.', {})],
      ),
    ],
  },
]
