import type { PostSource } from './types.ts'
import { inDepartment, inGroup, say, when } from './write.ts'

/** Posts from the crews about their tools, their team and their first weeks. */
export const crewPosts: PostSource[] = [
  {
    key: 'hoogwerker-stuk',
    by: 'dirkpoelstra',
    when: when('10 09:40'),
    audience: inGroup('buitendienst'),
    body: 'Hoogwerker 2 staat stil. Olie onder de arm. Wie heeft er deze week een hoogwerker over, ook al is het maar een halve dag?',
    reactions: { support: 'joris rachidbouali' },
    comments: [
      say(
        'marijkefaber',
        '10 09:58',
        'De onze staat donderdag tot één uur op de werf. Vol tanken als je hem terugbrengt.',
        { like: 'dirkpoelstra joris' },
        [
          say('dirkpoelstra', '10 10:10', 'Top. Vol, en gewassen.', { like: 'marijkefaber tonverhulst' }),
          say('tonverhulst', '10 10:14', 'Dat geloof ik pas als ik het zie.', {
            funny: 'marijkefaber joris dirkpoelstra',
          }),
        ],
      ),
      say('joris', '10 12:20', 'Vroeger had ik drie mensen moeten bellen. Nu een boterham lang gewacht.', {
        like: 'lieke rachidbouali dirkpoelstra',
      }),
    ],
  },
  {
    key: 'leerling-eerste-bocht',
    by: 'jaydeemartina',
    when: when('12 15:50'),
    audience: inGroup('buitendienst'),
    body: 'Eerste bocht in keperverband zelf gelegd! Wim heeft er maar vier uitgehaald. Volgens Youssef is dat een record voor een leerling.',
    reactions: { celebrate: 'wim youssefamrani kimhofstra +16' },
    comments: [
      say('wim', '12 16:02', 'Drie. De vierde lag goed, die wilde ik alleen even van onderen zien.', {
        funny: 'jaydeemartina youssefamrani +5',
      }),
      say(
        'bowinters',
        '11 09:10',
        'Wat leuk! Mag ik dit gebruiken op de open dag van school? Er staan daar elk jaar te weinig stratenmakers.',
        {},
        [
          say('jaydeemartina', '11 12:15', 'Ja hoor. Ik wil ook wel mee om te vertellen.', {
            like: 'bowinters wim hannekebos',
          }),
        ],
      ),
    ],
  },
  {
    key: 'tunnel-nacht',
    by: 'anwarbelkacem',
    when: when('15 07:15'),
    audience: inGroup('openbareruimte'),
    body: 'Vannacht de pompen in de fietstunnel Vaartlaan vervangen. Om 05.40 uur ging hij weer open, twintig minuten vóór de eerste schooljeugd. Blijft er toch water staan, bel dan de storingsdienst en niet mij. Ik slaap.',
    photos: [{ scene: 'tunnel', alt: 'Bouwlampen in een fietstunnel met hekken en een pomp' }],
    reactions: { like: 'hannekebos rachidbouali +13', support: 'joris' },
    comments: [
      say('stefankok', '15 08:40', 'Drie bellers over de omleiding, allemaal vriendelijk. Dat is een record.', {
        like: 'anwarbelkacem',
      }),
      say('hannekebos', '15 09:05', 'Goed gedaan. Welterusten, @anwarbelkacem.', { like: 'anwarbelkacem' }),
    ],
  },
  {
    key: 'meten-werf',
    by: 'tessbruin',
    when: when('9 12:10'),
    audience: inGroup('nieuw'),
    body: 'Hallo! Ik ben Tess, sinds kort landmeter. Ik wilde vroeger ontdekkingsreiziger worden en met een statief door de stad fietsen komt aardig in de buurt. Wie neemt mij een ochtend mee naar de werf?',
    reactions: { like: 'olafwierda lieke +9' },
    comments: [
      say(
        'wim',
        '9 12:32',
        'Donderdag, zeven uur. Neem dichte schoenen mee en honger, want om negen uur is er spek.',
        { like: 'tessbruin lieke' },
        [
          say('tessbruin', '9 12:40', 'Ik ben er! Ik eet geen spek, maar ik neem appeltaart mee.', {
            like: 'wim kimhofstra',
          }),
          say('wim', '9 12:41', 'Dan ben je aangenomen.', { funny: 'tessbruin olafwierda lieke' }),
        ],
      ),
      say(
        'olafwierda',
        '9 13:20',
        'Neem de nieuwe meetstok mee, dan kunnen ze ons eindelijk vertellen waar die ene put ligt.',
        {},
      ),
    ],
  },
  {
    key: 'team-wegen',
    by: 'ilsevonk',
    when: when('6 13:15'),
    audience: inDepartment('wegen'),
    body: 'Teamoverleg woensdag schuift naar half acht, zodat de ploeg daarna meteen naar buiten kan. Op de lijst:\n\n- stenen voor de Vismarkt: oud of nieuw\n- wie gaat er mee naar de leverancier\n- de bus die al drie weken piept',
    reactions: { like: 'wim youssefamrani kimhofstra' },
    comments: [
      say('wim', '6 13:40', 'De bus piept niet, dat is Henny die instapt.', {
        funny: 'youssefamrani kimhofstra hennylooman',
      }),
      say('hennylooman', '6 14:02', 'Ik zeg niks meer zonder mijn bond.', { funny: 'wim ilsevonk' }),
    ],
  },
  {
    key: 'milieustraat-kerst',
    by: 'wendysmit',
    when: when('18 10:30'),
    audience: inGroup('buitendienst'),
    body: 'Nieuwe openingstijden van de milieustraat vanaf volgende maand: maandag dicht, zaterdag tot vier uur open. Borden staan er vrijdag. Zegt het voort op straat, dat scheelt mij een hoop zwaaiende mensen voor een dicht hek. #afval',
    photos: [
      { scene: 'milieustraat', alt: 'Containers in verschillende kleuren op de milieustraat, met een medewerker' },
    ],
    reactions: { like: 'omarhassan suzannagraaf +8' },
    comments: [
      say('merelpost', '18 10:45', 'Geldt de afvalpas ook op zaterdag? Dat gaat de telefoon roodgloeiend vragen.', {}, [
        say('wendysmit', '18 11:10', 'Ja, dezelfde pas, zelfde regels.', { like: 'merelpost' }),
      ]),
      say('omarhassan', '18 11:32', 'Ik neem het mee in mijn huisbezoeken.', { like: 'wendysmit' }),
    ],
  },
]
