import type { ArticleSource } from './types.ts'
import { everyone, inDepartment, say, when } from './write.ts'

/** Articles by the editors about our own house: leave, canteen, elections, the desk. */
export const houseNews: ArticleSource[] = [
  {
    key: 'verlof-meenemen',
    by: 'roos',
    when: when('9 08:40'),
    audience: everyone,
    kicker: 'Zo werkt het',
    title: 'Vrije dagen meenemen? Regel het vóór 1 december',
    intro:
      'In drie stappen, ook op je telefoon. Carolien legt uit welke dagen je kunt bewaren, en welke anders verdwijnen.',
    cover: { scene: 'werf', alt: 'De werf aan de Havenweg in de ochtend, met bussen en een open loods' },
    body: `Elk jaar in januari zitten er mensen bij @carolienwind aan tafel die dagen kwijt zijn. “Dat vind ik het naarste gesprek van mijn werk”, zegt ze. “Want het had vijf minuten gekost.”

Er zijn twee soorten dagen. De wettelijke dagen moet je opnemen vóór 1 juli van het jaar erna. De extra dagen kun je vijf jaar bewaren, als je dat zelf aangeeft. En daar gaat het mis: dat gaat niet vanzelf.

Zo doe je het:

- Open Mijn verlof. Dat kan op je werkplek en op je eigen telefoon, met je personeelsnummer.
- Kies “Dagen meenemen” en vul in hoeveel uren je wilt bewaren.
- Druk op “Vraag aan”. Je leidinggevende krijgt een bericht en heeft een week om te reageren.

Ben je langdurig ziek geweest, of ben je met ouderschapsverlof? Dan gelden er andere regels. Bel Carolien, zij rekent het voor je uit.

Waarom eigenlijk die grens? “Omdat vrije dagen bedoeld zijn om vrij te zijn”, zegt @elsbethkuik. “We zien collega’s met zestig dagen op de plank. Dat lijkt rijkdom, maar het is vaak een teken dat iemand niet durft te gaan.” Zij vraagt teamleiders daarom om in november met iedereen één vraag te bespreken: wanneer ga jij weg, en wie neemt dan jouw werk over?

Op woensdag helpt Carolien je in het laptopcafé. Neem je telefoon mee.`,
    reactions: { insightful: 'joris radeknowak +26', like: 'elsbethkuik' },
    comments: [
      say(
        'hennylooman',
        '9 12:10',
        'Ik heb 61 dagen. Ben ik nou rijk of zielig?',
        { funny: 'wim kimhofstra youssefamrani +8' },
        [
          say('wim', '9 12:20', 'Jij gaat in februari drie weken weg, Henny. Ik heb het net aangevraagd.', {
            funny: 'hennylooman kimhofstra carolienwind',
          }),
          say('carolienwind', '9 12:45', 'En goedgekeurd is het ook al bijna.', {
            funny: 'hennylooman wim elsbethkuik',
          }),
        ],
      ),
      say('inekewouda', '9 13:20', 'Werkt dit ook als je halverwege het jaar minder bent gaan werken?', {}, [
        say(
          'carolienwind',
          '9 13:35',
          'Ja, maar dan klopt het getal op je scherm soms niet. Stuur me een bericht, dan reken ik het na.',
          { insightful: 'inekewouda' },
        ),
      ]),
    ],
  },
  {
    key: 'kantine-besluit',
    by: 'lieke',
    when: when('3 08:35'),
    audience: everyone,
    kicker: 'Jullie zeiden, wij doen',
    title: 'Dit gebeurt er met jullie ideeën over de kantine',
    intro:
      'Er kwamen 47 ideeën binnen. Drie gaan door, twee rekenen we uit en één kan echt niet. Daar leggen we bij uit waarom.',
    cover: { scene: 'kantine', alt: 'De kantine met een grote soeppan, kommen en brood op de toonbank' },
    body: `Vier weken lang kon iedereen op het plein vertellen wat er beter kan in de kantine. We telden 47 ideeën en 312 reacties. Het langste gesprek ging over mosterd.

Dit doen we:

- **Bestellen vanaf de werf.** Vóór tien uur doorgeven, om kwart voor twaalf klaar bij de achterdeur. @kimhofstra bedacht het, de proef duurt twee weken.
- **Een halve portie soep voor een halve prijs.** Vanaf maandag.
- **Een lange tafel waar je altijd kunt aanschuiven.** @ahmedjansen timmert hem van oude steigerplanken. Wie er gaat zitten, wil best een praatje.

Dit rekenen we uit:

- **Eigen beker.** @omarhassan telde 214 bekers op één dag. @simonepeters zoekt uit wat het scheelt. Antwoord op 5 december.
- **Vaker vegetarisch.** @mariasantos wil het proberen op dinsdag, als we iets vinden voor wat er dan overblijft.

Dit gaat niet door: de frituurpan op vrijdag. De afzuiging kan het niet aan en de vervanging kost 38.000 euro. @pieter heeft ernaar gekeken. “Ik vond het zelf ook jammer”, zegt hij. “Maar voor dat geld leggen we een heel plein aan.”

Bedankt voor het meedenken, ook namens de keuken. Maria las alle reacties hardop voor aan haar team, met stemmetjes. Heb je nog een idee? Zet het gewoon neer. Je krijgt altijd te horen wat ermee gebeurt, ook als het nee is.`,
    reactions: { like: 'mariasantos kimhofstra +35', celebrate: 'ahmedjansen' },
    comments: [
      say('stefankok', '3 08:50', 'Rust zacht, frituurpan. Je hebt nooit echt geleefd.', {
        funny: 'thijsharmsen mariasantos +15',
      }),
      say(
        'corriebaas',
        '3 09:15',
        'De stemmetjes waren heel goed. Vooral die van Henk-Jan.',
        { funny: 'mariasantos henkjan +7' },
        [
          say('henkjan', '3 09:25', 'Ik praat helemaal niet zo. Geloof ik.', {
            funny: 'corriebaas lisaweber thijsharmsen',
          }),
        ],
      ),
      say('ellenprins', '3 10:40', 'Fijn dat er ook gewoon staat wat níet kan en waarom. Dat mis ik weleens.', {
        like: 'jolandamulder gerdabron lieke pieter +8',
      }),
      say(
        'ahmedjansen',
        '3 12:30',
        'Tafel is 6 meter 40. Hij past precies niet in de lift. Wie helpt er donderdag tillen?',
        { funny: 'mirjamvos' },
        [
          say('tonverhulst', '3 12:44', 'Wij komen met z’n vieren. Betaling in soep.', {
            like: 'ahmedjansen mariasantos',
          }),
        ],
      ),
    ],
  },
  {
    key: 'stembureau-avond',
    by: 'roos',
    when: when('17 09:10'),
    audience: everyone,
    kicker: 'Verkiezingen',
    title: 'Veertien stembureaus, en nog negen lege stoelen',
    intro:
      'Over twee maanden zijn er verkiezingen. Ineke en Gülay zoeken collega’s die een dag lang willen zien hoe de democratie eruitziet: als een gymzaal met koffie.',
    cover: {
      scene: 'stembureau',
      alt: 'Een stembureau in een gymzaal met hokjes, een stembus en een rij rode potloden',
    },
    body: `Om half zes gaat bij @ineke de wekker. Om half acht moet de eerste kiezer naar binnen kunnen, en daarvoor moet er nog een stembus op slot, een vlag omhoog en een hokje recht. “Er is altijd één hokje scheef”, zegt ze. “Ik heb het geaccepteerd.”

Ineke doet het voor de elfde keer, nu samen met @gulayaksoy. Ze zoeken nog negen collega’s. Je hoeft er weinig voor te kunnen. Je controleert een pas, geeft een biljet, en zegt tweehonderd keer vriendelijk goedemorgen.

Wat krijg je ervoor terug? Een vergoeding, een warme maaltijd en een dag met inwoners die je anders nooit ziet. De man die voor het eerst mag stemmen en een pak heeft aangetrokken. Het meisje dat haar oma helpt, maar niet mee het hokje in mag.

> Iedereen is daar even belangrijk. Dat voel je de hele dag.

’s Avonds om negen uur begint het tellen, met z’n allen in De Zwaluw. @robzijlstra legt zeil over zijn vloer en kijkt streng. Meestal is het rond één uur klaar.

Handig om te weten:

- je mag het onder werktijd doen
- de training duurt twee uur, ook online
- wie op een stembureau zit, mag zelf gewoon stemmen

Meld je aan in de groep Stembureaus. En neem dikke sokken mee, want een gymzaal in de winter is koud aan de voeten.`,
    reactions: { like: 'gulayaksoy theodekker +22' },
    comments: [
      say('ahmedjansen', '17 09:40', 'Ik rijd de stembussen rond. Al vijf jaar. Ze rammelen niet, dat denken mensen.', {
        like: 'ineke gulayaksoy',
        insightful: 'roos',
      }),
      say('milajovanovic', '17 10:25', 'Mag je dit doen als je geen Nederlands paspoort hebt?', {}, [
        say(
          'gulayaksoy',
          '17 10:40',
          'Ja, dat mag. Je moet de taal goed verstaan en achttien zijn. Ik zet je graag op de lijst.',
          { insightful: 'milajovanovic fatoudiallo', like: 'ineke' },
        ),
      ]),
      say('robzijlstra', '17 12:20', 'Ik kijk niet streng. Zo sta ik gewoon.', { funny: 'koenvisser ineke roos +9' }),
    ],
  },
  {
    key: 'drukte-balie',
    by: 'roos',
    when: when('22 08:30'),
    audience: inDepartment('inwoners'),
    kicker: 'Dienstverlening',
    title: 'De wachttijd is gehalveerd, en dat begon met één stoel',
    intro:
      'In de publiekshal wachtten mensen vorig jaar gemiddeld 19 minuten. Nu 9. Er kwam geen systeem bij, wel een gastvrouw.',
    cover: { scene: 'balie', alt: 'De publiekshal van het stadhuis met drie balies, een plant en een bezoeker' },
    body: `Het idee kwam van @fatoudiallo. Aan balie 3 viel haar op dat een op de vijf mensen na twintig minuten wachten hoorde dat er een pasfoto of een formulier ontbrak. “Die mensen waren boos, en ze hadden gelijk.”

Ze vroeg om één stoel bij de deur. Wie binnenkomt, wordt daar begroet en laat zien wat hij bij zich heeft. Klopt er iets niet, dan hoor je dat meteen, en niet na een boek te hebben gelezen. @miriamcohen en @rubenschaap draaien mee in het rooster. Elk uur wisselen ze, want de hele dag groeten is topsport.

Wat er ook hielp:

- De brieven zijn korter. @ineke herschreef er elf.
- Op de website staat nu bovenaan wat je mee moet nemen, en pas daaronder welke wet dat wil.
- Het klantcontactcentrum ziet hoe druk het is en zegt het eerlijk: “Als u morgen komt, bent u sneller klaar.”

@theodekker was eerst niet overtuigd. “Ik dacht: we hebben al mensen te weinig, en nu zetten we er een bij de deur. Maar die ene persoon haalt vijf gesprekken van de balie af.” Hij heeft zelf ook een uur op de stoel gezeten. Zijn record is 34 mensen.

Volgende maand proberen we het ook in wijkhuis De Linde. Zit je zelf bij een balie en wil je het zien? Kom op dinsdag om tien uur, dan is het drukst. De stoel is nog van oma Diallo, dus wees er zuinig op.`,
    reactions: { celebrate: 'farahnouri petrazwart +9', like: 'ineke emine' },
    comments: [
      say(
        'fatoudiallo',
        '22 09:05',
        'De stoel is inmiddels vervangen door een met wieltjes. Oma was beledigd, maar begrijpt het.',
        { funny: 'theodekker ineke rubenschaap +5' },
      ),
      say(
        'paulbrands',
        '22 09:40',
        'Ik heb het nagerekend over drie maanden en het klopt. Op donderdagavond is de winst het grootst.',
        { insightful: 'farahnouri theodekker' },
        [
          say('farahnouri', '22 10:10', 'Dan breiden we die avond als eerste uit. Wie wil er donderdag?', {
            like: 'paulbrands',
          }),
        ],
      ),
      say('emine', '22 10:35', 'Aan de telefoon merken we het ook: veel minder mensen die twee keer moeten komen.', {
        like: 'merelpost stefankok petrazwart',
      }),
    ],
  },
]
