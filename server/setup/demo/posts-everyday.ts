import type { PostSource } from './types.ts'
import { everyone, inGroup, say, when } from './write.ts'

/** Posts of every day: calls for help, the directors, the square itself. */
export const everydayPosts: PostSource[] = [
  {
    key: 'markt-zaterdag',
    by: 'roos',
    when: when('14 13:40'),
    audience: everyone,
    body: 'Voor een verhaal loop ik zaterdag een marktdag mee, van het eerste krat om vijf uur tot de laatste bezem. Ik zoek een collega die uit kan leggen wie er dan eigenlijk allemaal aan het werk is van ons. Ik trakteer op stroopwafels. #markt',
    photos: [{ scene: 'markt', alt: 'Een weekmarkt met gestreepte kramen voor het stadhuis in de zon' }],
    reactions: { like: 'fleurdaalder +12' },
    comments: [
      say(
        'erikkooistra',
        '14 14:05',
        'Wij vegen om zes uur ’s avonds vier ton weg. Loop met ons mee, dan weet je wat er verkocht is.',
        { like: 'roos suzannagraaf ricardosemedo' },
        [say('roos', '14 14:20', 'Dat wordt mijn openingszin. Tot zaterdag!', { like: 'erikkooistra' })],
      ),
      say('joyceemanuels', '14 15:02', 'Ik sta er om half zes voor de parkeerplaatsen. Koffie met twee suiker.', {
        funny: 'roos bas',
      }),
    ],
  },
  {
    key: 'stage-plekken',
    by: 'bowinters',
    when: when('19 09:50'),
    audience: everyone,
    body: 'Zes stagiairs zoeken een plek vanaf februari: twee bij groen, één bij communicatie, één bij archief en twee die “iets met mensen” willen. Dat laatste is bij ons bijna alles. Heb jij drie uur per week tijd om iemand iets te leren? #stage',
    reactions: { like: 'aminecherkaoui elsbethkuik +11' },
    comments: [
      say('tonverhulst', '19 10:10', 'Eén bij groen mag bij mij. Moet wel tegen regen kunnen en tegen mijn muziek.', {
        like: 'bowinters marijkefaber',
        funny: 'abeltesfaye',
      }),
      say('tinekepostma', '19 10:34', 'Archief neemt graag iemand. We hebben een tweede trui.', {
        like: 'bowinters gijsreinders',
      }),
      say(
        'farahnouri',
        '19 11:15',
        'Iets met mensen: laat ze een week bij ons in de publiekshal staan. Daarna weten ze het zeker, de ene of de andere kant op.',
        { funny: 'bowinters ineke', like: 'theodekker petrazwart' },
      ),
      say('bowinters', '18 09:20', 'Vier van de zes geplaatst, in één dag. Jullie zijn geweldig.', {
        celebrate: 'aminecherkaoui lieke elsbethkuik',
      }),
    ],
  },
  {
    key: 'meelopen-dinsdag',
    by: 'pieter',
    when: when('8 12:20'),
    audience: everyone,
    body: 'Dinsdag liep ik mee met de vuilniswagen, route 4. Ik weet nu drie dingen die ik niet wist:\n\n- een minicontainer weegt vol soms meer dan ik\n- Ricardo kent op zijn route elke hond bij naam\n- de bocht in de Vismarkt is echt te krap, dat stond al twee jaar in mijn mail\n\n@hannekebos en ik kijken er deze week naar. Met wie loop ik hierna mee?',
    reactions: { like: 'ricardosemedo erikkooistra +38', celebrate: 'suzannagraaf' },
    comments: [
      say(
        'ricardosemedo',
        '8 12:45',
        'U mag terugkomen. Volgende keer wel iets minder praten met de honden, anders lopen we uit.',
        { funny: 'pieter erikkooistra suzannagraaf +14' },
      ),
      say(
        'hannekebos',
        '8 13:10',
        'De stoephoek op de Vismarkt gaat twee meter terug. @wim neemt het mee in de volgende ronde.',
        { celebrate: 'erikkooistra ricardosemedo', like: 'suzannagraaf +5' },
        [
          say('wim', '8 13:25', 'Ligt er over drie weken. De tekening heb ik nog van twee jaar geleden.', {
            funny: 'pieter erikkooistra hannekebos',
          }),
        ],
      ),
      say(
        'chantallieveld',
        '8 14:00',
        'Kom een ochtend telefoneren! Maandag na een storm, dan is het gezellig.',
        { like: 'emine stefankok petrazwart' },
        [
          say('pieter', '8 14:30', 'Afgesproken. Ik neem koeken mee en heel weinig beloftes.', {
            funny: 'chantallieveld emine petrazwart',
          }),
        ],
      ),
    ],
  },
  {
    key: 'kozijn-poll',
    by: 'hildeakkerman',
    when: when('24 11:10'),
    audience: inGroup('omgevingswet'),
    body: 'De ramen van de oude school in de Kuipersstraat komen terug in hun eerste kleur. Onder zes lagen verf vonden we geen wit maar zachtgroen. De hele straat blijkt ooit groen te zijn geweest.',
    reactions: { insightful: 'anneke saskiatimmer +5', like: 'tinekepostma' },
    comments: [
      say(
        'saskiatimmer',
        '24 11:32',
        'Heb je een kleurnummer? Dan leg ik het vast voor de buren die ook gaan schilderen.',
        {},
        [
          say('hildeakkerman', '24 11:40', 'Ja, en een potje. Het staat in de vensterbank, kom het ruiken.', {
            funny: 'saskiatimmer',
          }),
        ],
      ),
    ],
  },
  {
    key: 'raadzaal-vraag',
    by: 'marleenotten',
    when: when('0 09:15'),
    audience: everyone,
    body: 'Vandaag “Vraag het de directie”: om tien uur in de raadzaal en hier in de reacties. Alles mag. Wat we vandaag niet weten, beantwoorden we vóór vrijdag, met naam erbij.',
    photos: [{ scene: 'raadzaal', alt: 'De raadzaal met een ronde opstelling van stoelen en hoge ramen' }],
    reactions: { like: 'pieter ritavankampen +9' },
    comments: [
      say(
        'erikkooistra',
        '0 09:24',
        'Komt er nu een kleedkamer voor vrouwen op de werf? Wendy kleedt zich om in de bezemkast.',
        { like: 'wendysmit kimhofstra suzannagraaf +12' },
        [
          say(
            'ritavankampen',
            '0 09:58',
            'Ja. Het geld is er, de bouw begint in februari. Tot die tijd staat er vanaf maandag een nette unit met slot en verwarming. @mirjamvos regelt de sleutel.',
            { celebrate: 'wendysmit kimhofstra +10' },
          ),
          say('wendysmit', '0 10:15', 'Dank je. De bezems ook, denk ik.', {
            funny: 'erikkooistra ritavankampen kimhofstra +9',
          }),
        ],
      ),
      say('priyasharma', '0 09:40', 'Blijft twee dagen thuiswerken zoals het is?', { like: 'carolienwind +7' }, [
        say(
          'marleenotten',
          '0 10:20',
          'Ja. In het voorjaar vragen we alle teams of het werkt. We nemen geen besluit zonder die antwoorden.',
          { like: 'priyasharma +6' },
        ),
      ]),
    ],
  },
  {
    key: 'ov-regen',
    by: 'leilafarsi',
    when: when('28 08:50'),
    audience: everyone,
    body: 'Bus 12 valt deze week uit door werk aan de brug. Wie rijdt er vanaf het station en heeft plek? Ik sta er om tien voor acht, met een rode paraplu.',
    reactions: { support: 'arjanstam +5' },
    comments: [
      say(
        'arjanstam',
        '28 09:05',
        'Morgen kan ik je oppikken. Ik ben de blauwe auto met het kinderzitje vol kruimels.',
        { like: 'leilafarsi', funny: 'jolandamulder' },
      ),
      say('ritavankampen', '28 09:40', 'Ik rijd dinsdag en woensdag, drie plekken vrij.', {
        like: 'leilafarsi ellenprins',
      }),
    ],
  },
  {
    key: 'zaal-els',
    by: 'yasminatahiri',
    when: when('31 14:05'),
    audience: everyone,
    body: 'Oproep namens zaal Els: wie meent dat de afstandsbediening van het scherm een souvenir is, mag hem zonder vragen in mijn postvak leggen.',
    reactions: { funny: 'toongielen thijsharmsen +13' },
    comments: [
      say('thijsharmsen', '31 14:20', 'We hebben er een touwtje aan gemaakt. Daarna was ook het touwtje weg.', {
        funny: 'yasminatahiri lisaweber toongielen +4',
      }),
      say('yasminatahiri', '30 08:45', 'Hij is terug! Met touwtje. Dank, onbekende.', {
        celebrate: 'thijsharmsen toongielen',
      }),
    ],
  },
  {
    key: 'eerste-dag-plein',
    by: 'lieke',
    when: when('39 09:00'),
    audience: everyone,
    body: 'Het plein is open. Dit wordt de plek waar je vindt wie iets weet, en waar je hoort wat er buiten je eigen gang gebeurt.\n\nVandaag hoef je maar één ding te doen: zet op je profiel waar collega’s je voor mogen bellen. Ik loop de hele dag rond met koffie en help je graag.',
    photos: [{ scene: 'linde', alt: 'Een grote linde midden op een zonnig plein, met mensen in de schaduw' }],
    reactions: { celebrate: 'roos maartenrijk +33', like: 'pieter wim' },
    comments: [
      say('wim', '39 09:45', 'Ik heb “stenen” ingevuld. Kan het preciezer?', { funny: 'lieke youssefamrani' }, [
        say('lieke', '39 09:52', 'Waar bellen ze je het meest over?', {}),
        say('wim', '39 10:05', 'Geveltuinen. En of het mag. En of het morgen kan.', { funny: 'lieke anneke emine' }),
      ]),
      say('pieter', '39 11:10', 'Ik lees mee en ik reageer. Ook op lastige vragen, juist daarop.', {
        like: 'lieke roos +12',
      }),
      say(
        'gerdabron',
        '39 13:30',
        'Nog een systeem dacht ik vanmorgen. Maar ik heb al twee mensen gevonden die ik al een jaar zocht.',
        { like: 'jolandamulder arjanstam lieke' },
      ),
    ],
  },
  {
    key: 'ehbo',
    by: 'judithsanders',
    when: when('26 10:15'),
    audience: everyone,
    body: 'Herhaling bhv en eerste hulp op twee dinsdagen, op de werf én in het stadhuis. Nieuw: ook oefenen met een val van een ladder. De ladder is laag en de mat is dik.',
    reactions: { like: 'semdehaan robzijlstra +6' },
    comments: [
      say('semdehaan', '26 10:40', 'Wie speelt het slachtoffer?', {}, [
        say('judithsanders', '26 10:52', 'Wie het laatst binnenkomt.', { funny: 'semdehaan joris robzijlstra' }),
      ]),
    ],
  },
  {
    key: 'handschoenen',
    by: 'ricardosemedo',
    when: when('33 07:40'),
    audience: inGroup('buitendienst'),
    body: 'De nieuwe winterhandschoenen zijn warm maar te glad voor een natte container. Nu twee keer bijna een bak op mijn tenen. Meer mensen last van?',
    reactions: { like: 'erikkooistra tonverhulst abeltesfaye +5' },
    comments: [
      say(
        'suzannagraaf',
        '33 08:15',
        'Niet mee doorwerken. De oude liggen nog in het magazijn, die mag iedereen pakken. Ik bel vandaag de leverancier.',
        { like: 'ricardosemedo erikkooistra' },
      ),
      say(
        'simonepeters',
        '32 11:20',
        'We mogen ze ruilen. Volgende week drie soorten op proef, jullie kiezen.',
        { celebrate: 'ricardosemedo suzannagraaf', like: 'abeltesfaye' },
        [
          say('abeltesfaye', '32 12:05', 'Graag ook een maat kleiner dan “beer”.', {
            funny: 'simonepeters ricardosemedo tonverhulst',
          }),
        ],
      ),
    ],
  },
]
