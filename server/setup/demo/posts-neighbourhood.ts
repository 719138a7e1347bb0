import type { PostSource } from './types.ts'
import { everyone, inGroup, say, when } from './write.ts'

/** Posts about inhabitants, youth, rules and permits. */
export const neighbourhoodPosts: PostSource[] = [
  {
    key: 'bankje',
    by: 'grace',
    when: when('3 16:10'),
    audience: everyone,
    body: 'Vandaag zat ik met een jongen van vijftien een uur op een bankje voor het stadhuis. Niks formulier. Ik schreef op wat ik daarvan leerde over ons intakegesprek:\n\n- begin met een vraag die je zelf ook leuk vindt\n- stilte is geen fout\n- vraag aan het eind: wat wil je dat ik níet doe?\n\nDie laatste vraag had ik nooit gesteld. #jeugd',
    photos: [{ scene: 'bankje', alt: 'Een leeg bankje onder een linde, met herfstbladeren en het stadhuis erachter' }],
    reactions: { insightful: 'lieke bas +17', like: 'sharonpinas pieter +11' },
    comments: [
      say(
        'bas',
        '3 16:32',
        'Die derde ga ik morgen gebruiken. Op straat vraag je vooral wat iemand moet, nooit wat wij moeten laten.',
        { like: 'grace dwightsabajo joyceemanuels' },
        [
          say('grace', '1 09:10', 'Laat je weten hoe het ging?', {}),
          say(
            'bas',
            '0 09:30',
            'Antwoord van gisteren: “Niet mijn moeder bellen voordat ik het zelf heb gezegd.” Ze kreeg een uur. Ze belde na tien minuten.',
            { like: 'grace sharonpinas dwightsabajo roos' },
          ),
        ],
      ),
      say(
        'jolandamulder',
        '3 16:50',
        'Bij ons duurt een intake 25 minuten, waarvan 15 voor het systeem. Zullen we eens samen kijken, Grace?',
        {},
        [
          say('grace', '1 09:14', 'Ja. Donderdag, op het bankje. Ik neem thee mee.', {
            like: 'jolandamulder sharonpinas',
          }),
        ],
      ),
    ],
  },
  {
    key: 'wijkbezoek-vaart',
    by: 'samira',
    when: when('4 15:20'),
    audience: inGroup('openbareruimte'),
    body: 'Wijkbezoek Vaart gedaan met @sanneridder en veertien bewoners. Drie dingen die vandaag nog kunnen:\n\n- de prullenbak bij de steiger staat te ver van het bankje\n- het bord “einde fietspad” staat midden op het fietspad\n- de lamp bij nummer 60 brandt overdag, en alleen overdag\n\nWie pakt er één? #wijkbezoek',
    reactions: { like: 'sanneridder hannekebos +9' },
    comments: [
      say(
        'joris',
        '4 15:35',
        'Die lamp is voor mij. De sensor zit er achterstevoren op. Ik weet wie dat gedaan heeft. Ik was het zelf.',
        { funny: 'samira rachidbouali dirkpoelstra' },
      ),
      say('suzannagraaf', '4 15:48', 'Prullenbak verplaatsen we morgen. Hoeveel meter?', {}, [
        say('samira', '4 15:50', 'Een armlengte van het bankje. Ik heb het met echte armen getest.', {
          funny: 'suzannagraaf',
          like: 'sanneridder',
        }),
      ]),
      say('cornederuiter', '4 16:20', 'Bord is al weg. Er stond nog een oude opdracht uit 2021 voor open.', {
        celebrate: 'samira',
        like: 'sanneridder',
      }),
    ],
  },
  {
    key: 'boa-week',
    by: 'naomidewit',
    when: when('8 16:40'),
    audience: inGroup('nieuw'),
    body: 'Eerste week op straat. Geteld: 41 keer de weg gewezen, 12 keer “je moet echte boeven vangen” gehoord, één keer een knuffelkonijn teruggebracht. De bonnen heb ik niet geteld, want die waren er twee.',
    reactions: { like: 'bas nadiaazzouzi +12', funny: 'tessbruin' },
    comments: [
      say('bas', '8 16:52', 'En nul keer je jas vergeten. Sommigen doen daar langer over, @denizkara.', {
        funny: 'naomidewit joyceemanuels',
      }),
      say('denizkara', '8 17:05', 'Dat was één keer. In februari.', {
        funny: 'bas naomidewit joyceemanuels patrickroos',
      }),
    ],
  },
  {
    key: 'speelplek',
    by: 'lottevanes',
    when: when('11 14:15'),
    audience: inGroup('openbareruimte'),
    body: 'Speelplek Kuipersstraat is klaar. De kinderen kozen zelf: geen wipkip, wel een heuvel. De gemiddelde leeftijd van de ontwerpcommissie was negen. De vergadering duurde twintig minuten en er was een besluit.',
    photos: [{ scene: 'speelplek', alt: 'Een speelplek met een groene heuvel, een glijbaan en een klimboom' }],
    reactions: { celebrate: 'marijkefaber samira +18' },
    comments: [
      say(
        'pieter',
        '11 14:40',
        'Mag deze commissie ook eens naar de begroting kijken?',
        { funny: 'lottevanes ravibhagwandas aukesybesma marijkefaber' },
        [
          say('ravibhagwandas', '11 15:02', 'Ik stel voor: twee heuvels en geen nota.', {
            funny: 'pieter lottevanes +4',
          }),
        ],
      ),
      say(
        'daphnecroes',
        '11 15:30',
        'Ik kom er woensdagmiddag met de buurtsport staan. Een heuvel is gratis intervaltraining.',
        { like: 'lottevanes' },
      ),
    ],
  },
  {
    key: 'dakkapel-feit',
    by: 'jasperkeizer',
    when: when('13 11:30'),
    audience: inGroup('omgevingswet'),
    body: 'Van de laatste vijftig aanvragen voor een dakkapel had de helft helemaal geen vergunning nodig. We hebben nu een stroomschema van één bladzijde. Wie wil hem testen op een echte schoonmoeder? #omgevingswet',
    photos: [{ scene: 'kaart', alt: 'Een plankaart van een wijk met gekleurde percelen, een liniaal en een potlood' }],
    reactions: { insightful: 'anneke priyasharma +8' },
    comments: [
      say('priyasharma', '13 11:44', 'Mijn schoonmoeder snapt hem. Ze wil nu wel meteen een dakkapel.', {
        funny: 'jasperkeizer wesseldrost anneke',
      }),
      say(
        'anneke',
        '13 12:10',
        'Stap 3 klopt niet bij een monument. Daar moet altijd eerst @hildeakkerman naar kijken.',
        { like: 'hildeakkerman' },
        [
          say('jasperkeizer', '13 12:30', 'Goed gezien, ik pas het aan. Versie 2 hangt vanmiddag bij de balie.', {
            like: 'anneke hildeakkerman ineke',
          }),
        ],
      ),
    ],
  },
  {
    key: 'woo-termijn',
    by: 'amberklaassen',
    when: when('10 13:20'),
    audience: inGroup('woo'),
    body: 'We hebben voor het eerst drie Woo-verzoeken op rij op tijd beantwoord. Het geheim: op dag één bellen met wie het vroeg. In twee gevallen bleek de vraag half zo groot als de brief.',
    reactions: { celebrate: 'frankdewolf evelienroest +7', insightful: 'dinesh' },
    comments: [
      say('davepengel', '10 13:41', 'Eén journalist zei tegen mij: “Dat er iemand belt, dat is nieuws.”', {
        funny: 'amberklaassen',
        like: 'maartenrijk roos',
      }),
      say(
        'lexmolenaar',
        '10 14:05',
        'Wel even opschrijven wat je afspreekt aan de telefoon. Twee regels in het dossier is genoeg.',
        { like: 'amberklaassen tinekepostma' },
        [
          say('amberklaassen', '10 14:11', 'Doen we. Ik heb er een sjabloon van drie regels voor. Ja, eentje meer.', {
            funny: 'lexmolenaar',
          }),
        ],
      ),
    ],
  },
  {
    key: 'scannen-bouwdossiers',
    by: 'gijsreinders',
    when: when('16 15:00'),
    audience: inGroup('woo'),
    body: 'Bouwdossier nummer 20.000 gescand: een schuurtje uit 1961. Op de tekening staat een kip. Zij is niet op schaal.',
    reactions: { celebrate: 'tinekepostma frankdewolf +6', funny: 'dinesh roos' },
    comments: [
      say('tinekepostma', '16 15:20', 'Nog 61.000 te gaan. Zullen we bij elke kip iets lekkers nemen?', {
        like: 'gijsreinders bephulshof',
      }),
      say(
        'carlahuisman',
        '16 15:45',
        'Deze dossiers schelen ons elke dag een uur zoeken. Taart van ons, ook zonder kip.',
        { like: 'gijsreinders tinekepostma bephulshof' },
      ),
    ],
  },
  {
    key: 'jeugdoverleg-winter',
    by: 'sharonpinas',
    when: when('6 14:30'),
    audience: inGroup('jeugdoverleg'),
    body: 'Het wordt vroeg donker en de groep bij de skatebaan zoekt een plek binnen. Ze vragen niet veel: licht, een tafel en dat niemand ze wegstuurt. Wie heeft er een sleutel en een hart?',
    reactions: { support: 'grace romykuipers dwightsabajo' },
    comments: [
      say(
        'romykuipers',
        '6 14:45',
        'Ze hebben zelf een lijstje huisregels gemaakt. Nummer 1: schoenen uit. Ik heb niks gezegd, echt niet.',
        { like: 'sharonpinas grace bas' },
      ),
      say(
        'bas',
        '6 15:10',
        'Wijkhuis De Linde is dinsdag en donderdag na zes uur leeg. Ik ben er dan toch.',
        { like: 'romykuipers sharonpinas' },
        [
          say('dwightsabajo', '6 15:25', 'Ik doe de dinsdag. Dan hoef jij niet te koken, Bas. Ik heb het geproefd.', {
            funny: 'bas romykuipers grace',
          }),
        ],
      ),
      say(
        'grace',
        '6 16:00',
        'Ik kom de eerste donderdag langs voor wie vragen heeft over geld. Niet aankondigen, dan komen ze wel.',
        { insightful: 'gerdabron', like: 'sharonpinas' },
      ),
    ],
  },
  {
    key: 'raadsvraag-fiets',
    by: 'evelienroest',
    when: when('7 09:15'),
    audience: everyone,
    body: 'Raadsvragen binnen over fietsen op de Markt: hoeveel, hoe hard en wie er last van heeft. Antwoord moet over twintig dagen klaar zijn. Wie heeft tellingen, en wie heeft een verhaal? Een verhaal telt ook. #raadsvragen',
    reactions: { like: 'jeroenspaan' },
    comments: [
      say(
        'kevinliu',
        '7 09:40',
        'Ik heb tellingen van mei en september. Kaart erbij? Ik maak er drie.',
        { funny: 'evelienroest olafwierda' },
        [say('evelienroest', '7 09:52', 'Eén. De mooiste.', { funny: 'kevinliu olafwierda' })],
      ),
      say(
        'bas',
        '7 10:30',
        'Verhaal: op marktdag stapt negen van de tien gewoon af. Het gaat om de tien minuten na schooltijd. Loop een keer mee, dan zie je het.',
        { like: 'evelienroest samira denizkara joyceemanuels' },
      ),
      say('tinekepostma', '7 13:50', 'Ik heb toevallig nog een onbeantwoorde klacht uit 1904.', {
        funny: 'evelienroest bas jeroenspaan +5',
      }),
    ],
  },
  {
    key: 'schuld-vroeg',
    by: 'gerdabron',
    when: when('17 11:20'),
    audience: everyone,
    body: 'Een collega klopte vorige week bij mij aan over haar eigen schulden. Dat vond ik moedig. Voor wie dit leest en denkt: dat zou ik niet durven. Je kunt mij bellen, ook als je hier werkt. Je leidinggevende hoort er niets van.',
    reactions: { support: 'elsbethkuik grace +34', like: 'pieter' },
    comments: [
      say(
        'elsbethkuik',
        '17 11:40',
        'Dank je, Gerda. En wie liever met iemand van buiten praat: dat kan ook, gratis. Het nummer staat op je loonstrook.',
        { insightful: 'judithsanders +8' },
      ),
      say(
        'suzannagraaf',
        '17 12:30',
        'Ik lees dit morgen voor bij de koffie op de werf. Niet iedereen zit hier elke dag op.',
        { like: 'gerdabron elsbethkuik wim' },
      ),
    ],
  },
  {
    key: 'gemaal-sleutel',
    by: 'sanneridder',
    when: when('1 09:40'),
    audience: inGroup('openbareruimte'),
    body: 'Wie heeft een sleutel van het gemaal aan de Vaart? Het water staat acht centimeter te hoog en het hangslot is nieuw. Iemand heeft dus netjes zijn werk gedaan, alleen weet ik niet wie.',
    photos: [{ scene: 'vaart', alt: 'Een klein bakstenen gemaal aan het water met riet en een steiger' }],
    reactions: { support: 'gertjanhoek' },
    comments: [
      say('freekbosma', '1 09:55', 'Ik. Ik kom eraan. Reservesleutel ligt vanaf nu bij Toon.', {
        like: 'sanneridder gertjanhoek toongielen',
      }),
      say('toongielen', '1 10:08', 'Haakje 43. Tussen de kapel en de kelder.', {
        like: 'freekbosma',
        funny: 'sanneridder lieke',
      }),
      say('sanneridder', '1 10:35', 'Binnen! Zestien minuten, van vraag tot draaiende pomp.', {
        celebrate: 'lieke freekbosma gertjanhoek hannekebos',
      }),
    ],
  },
]
