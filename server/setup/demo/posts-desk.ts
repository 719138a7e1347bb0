import type { PostSource } from './types.ts'
import { inDepartment, inGroup, say, when } from './write.ts'

/** Posts from the desk, the workplace and whoever just began. */
export const deskPosts: PostSource[] = [
  {
    key: 'dinesh-hallo',
    by: 'dinesh',
    when: when('5 10:45'),
    audience: inGroup('nieuw'),
    body: 'Hallo allemaal. Ik ben Dinesh, net begonnen bij Informatiebeheer. Als kind wilde ik scheidsrechter worden. Ik heb vandaag drie keer de verkeerde vergaderzaal gevonden en één keer de goede, maar daar zaten andere mensen. Heel aardige mensen overigens.',
    reactions: { like: 'lieke frankdewolf +9', funny: 'tessbruin' },
    comments: [
      say(
        'lieke',
        '5 10:52',
        'Welkom, Dinesh! De zalen heten naar bomen en staan niet op alfabet. Niemand weet waarom. @mirjamvos weet waarom.',
        { funny: 'dinesh' },
        [
          say(
            'toongielen',
            '5 11:10',
            'Op volgorde van hoe oud de boom wordt. Vlier, berk, els, linde, eik. De eik zit boven.',
            { insightful: 'dinesh lieke tessbruin pieter' },
          ),
          say(
            'dinesh',
            '5 11:14',
            'Dat is het mooiste wat ik vandaag geleerd heb. En ik heb een dag over bewaartermijnen achter de rug.',
            { funny: 'toongielen lieke frankdewolf' },
          ),
        ],
      ),
      say('pieter', '5 13:05', 'Welkom. Die aardige mensen waren de directie, geloof ik. Kom gerust nog eens binnen.', {
        funny: 'dinesh lieke toongielen +5',
      }),
      say('tessbruin', '5 13:30', 'Zullen we samen lunchen? Ik ken inmiddels vier mensen en de weg naar de soep.', {
        like: 'dinesh lieke',
      }),
    ],
  },
  {
    key: 'lege-stoel',
    by: 'petrazwart',
    when: when('11 08:15'),
    audience: inDepartment('kcc'),
    body: 'Rooster van volgende week staat klaar. Dinsdag zitten we met vier in plaats van zes, want Chantal en Nick zijn op training. Wie kan dinsdag van negen tot één extra?',
    reactions: { like: 'emine' },
    comments: [
      say('merelpost', '11 08:24', 'Ik kan, als ik woensdag later mag beginnen.', { like: 'petrazwart' }, [
        say('petrazwart', '11 08:30', 'Geregeld, dank je.', {}),
      ]),
      say(
        'haticedemir',
        '11 08:41',
        'Ik zet webcare die ochtend op “antwoord binnen een uur” en pak ook de telefoon.',
        { support: 'emine stefankok petrazwart' },
      ),
    ],
  },
  {
    key: 'afvalpas-tip',
    by: 'emine',
    when: when('14 09:35'),
    audience: inGroup('balie'),
    body: 'Tip voor wie vandaag belt over de nieuwe #afvalpas: de oude pas werkt nog zes weken. Niemand hoeft te schrikken. De zin die bij mij werkt:\n\n> U kunt uw oude pas gewoon blijven gebruiken tot de nieuwe in de bus ligt.\n\nSinds ik dat als eerste zeg, duurt een gesprek één minuut in plaats van vier.',
    reactions: { insightful: 'merelpost stefankok +9', like: 'omarhassan petrazwart' },
    comments: [
      say(
        'omarhassan',
        '14 09:52',
        'Klopt helemaal. En wie verhuisd is, krijgt hem op het nieuwe adres. Die vraag komt er ook aan.',
        { insightful: 'emine merelpost' },
      ),
      say('chantallieveld', '14 10:20', 'Werkt! Ik heb net een mevrouw gehad die daarna vroeg hoe het met míj ging.', {
        like: 'emine petrazwart +3',
      }),
    ],
  },
  {
    key: 'stembureau-rooster',
    by: 'gulayaksoy',
    when: when('6 09:10'),
    audience: inGroup('stembureaus'),
    pinned: true,
    body: 'Voor veertien stembureaus zoeken we nog negen mensen, vooral voor de avond. Wat je moet weten:\n\n- de training duurt twee uur en is ook online\n- je krijgt een vergoeding en een warme maaltijd\n- tellen doen we met z’n allen in de sporthal\n\nGeef je hieronder op of bel mij. #verkiezingen #stembureau',
    photos: [
      { scene: 'stembureau', alt: 'Een stembureau in een gymzaal met hokjes, een stembus en een rij rode potloden' },
    ],
    reactions: { like: 'ineke wouterlamers +5' },
    comments: [
      say('luukterlouw', '6 09:33', 'Ik wil tellen. Ik ben van de financiën, dan is het eindelijk iets wat klopt.', {
        funny: 'gulayaksoy ineke wouterlamers',
      }),
      say('samira', '6 10:12', 'Mag je ook als je er pas net werkt?', {}, [
        say(
          'gulayaksoy',
          '6 10:25',
          'Juist. Je leert op één dag meer inwoners kennen dan in een half jaar. Ik zet je op De Zwaluw.',
          { like: 'samira ineke' },
        ),
      ]),
      say(
        'robzijlstra',
        '6 11:05',
        'Vloer van De Zwaluw wordt die ochtend pas om zes uur afgedekt. Niet met een pompwagen over het parket, alsjeblieft. Vorige keer is er één krasje van twaalf meter gemaakt.',
        { funny: 'toongielen gulayaksoy', like: 'koenvisser' },
      ),
    ],
  },
  {
    key: 'wachtwoord',
    by: 'henkjan',
    when: when('13 10:05'),
    audience: inGroup('werkplek'),
    body: 'Je hoeft je wachtwoord niet meer elke drie maanden te veranderen. Kies één keer een lange zin die je onthoudt. Vier woorden is goed, zes is beter. Niet de naam van je kat, ook niet met een uitroepteken erachter.',
    reactions: { celebrate: 'theodekker inekewouda +16', insightful: 'joris' },
    comments: [
      say(
        'theodekker',
        '13 10:20',
        'Mijn systeem met de maanden kan dus weg. Ik ben er toch een beetje verdrietig om.',
        { funny: 'henkjan lisaweber' },
        [
          say('henkjan', '13 10:31', 'Theo, dat systeem kende het hele gebouw.', {
            funny: 'theodekker miriamcohen lisaweber thijsharmsen +6',
          }),
        ],
      ),
      say('arjanstam', '13 11:15', 'Werkt een spatie ook?', {}, [
        say('lisaweber', '13 11:20', 'Ja, spaties tellen gewoon mee.', { insightful: 'arjanstam' }),
      ]),
    ],
  },
  {
    key: 'laptopcafe',
    by: 'thijsharmsen',
    when: when('20 09:25'),
    audience: inGroup('werkplek'),
    body: 'Elke woensdag van twaalf tot één: laptopcafé in zaal Berk. Neem je vraag mee, ook over je privételefoon. Vorige week hielpen we elf mensen en één printer. De printer heeft het niet gehaald.',
    photos: [
      { scene: 'laptoples', alt: 'Collega’s aan een lange tafel met laptops, iemand wijst iets aan op een scherm' },
    ],
    reactions: { like: 'lieke gijsreinders +10', funny: 'lisaweber' },
    comments: [
      say(
        'yasminatahiri',
        '20 09:48',
        'Kunnen jullie uitleggen hoe je een agenda deelt zonder dat iedereen leest dat je naar de tandarts gaat?',
        { like: 'carolienwind priyasharma' },
        [
          say('thijsharmsen', '20 10:02', 'Ja! Dat wordt meteen het onderwerp van woensdag.', {
            like: 'yasminatahiri',
          }),
        ],
      ),
      say('gijsreinders', '20 10:30', 'Sterkte met de nabestaanden van de printer.', {
        funny: 'thijsharmsen lisaweber yasminatahiri',
      }),
    ],
  },
]
