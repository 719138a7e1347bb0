import type { ArticleSource } from './types.ts'
import { everyone, inDepartment, say, when } from './write.ts'

/** Articles by the editors about the town and the work outside. */
export const cityNews: ArticleSource[] = [
  {
    key: 'hoogstraat-nieuw',
    by: 'roos',
    when: when('1 08:30'),
    audience: everyone,
    kicker: 'Openbare ruimte',
    title: 'De Hoogstraat ligt er in november nieuw bij',
    intro:
      'Wim Terpstra en zijn ploeg leggen 140.000 klinkers opnieuw. Met de hand, want de oude stenen kunnen nog een eeuw mee.',
    cover: { scene: 'hoogstraat', alt: 'De half gelegde Hoogstraat met stratenmakers en een stapel klinkers' },
    body: `Om zeven uur ’s morgens is de Hoogstraat van de stratenmakers. De bakker is al open, de rest slaapt nog. @wim legt een touw langs de goot, kijkt, en legt het een vinger breed naar links. “Als je hier scheef begint, eindig je straks bij de kapper binnen.”

De straat was aan vervanging toe. Na elke bui stond er water voor de winkels en een rolstoel kwam er niet zonder hulp doorheen. Nieuwe stenen waren sneller geweest, maar de oude zijn harder. Ze komen uit 1931 en hebben pas één kant gebruikt.

> We draaien ze om. Dan kijk je honderd jaar op een nieuwe straat.

@youssefamrani en @kimhofstra leggen samen zo’n veertig vierkante meter op een dag. In keperverband, de stenen schuin tegen elkaar. Dat kost meer tijd, maar het blijft liggen als er een vrachtwagen overheen rijdt.

Wat merken inwoners ervan?

- Winkels blijven open, er ligt steeds een loopplank.
- Bevoorraden kan tot tien uur, via de achterkant.
- Elke vrijdag om drie uur staat @samira bij de bakker voor vragen.

Volgende week begint het laatste stuk. Krijg je er aan de telefoon of de balie vragen over, kijk dan in de groep Openbare ruimte. Daar zet de ploeg elke dag hoe ver ze zijn. En loop er een keer langs. Wim legt graag uit waarom een stoep nooit helemaal vlak mag zijn.`,
    reactions: { like: 'pieter anneke +29', insightful: 'emine +8' },
    comments: [
      say(
        'anneke',
        '1 08:52',
        'Omdat anders het water blijft staan! Ik heb opgelet, Wim.',
        { funny: 'wim', like: 'roos' },
        [say('wim', '1 09:20', 'Twee centimeter per meter. Jij mag mee naar buiten.', { like: 'anneke samira' })],
      ),
      say(
        'haticedemir',
        '1 09:35',
        'Die loopplank is goud. Een mevrouw met een rollator stuurde ons net een hartje via webcare. Het eerste ooit, geloof ik.',
        { like: 'wim kimhofstra roos petrazwart' },
      ),
      say(
        'saskiatimmer',
        '1 10:10',
        'Mooi stuk. Zijn de nieuwe rijen gelijk met de dorpel van nummer 22? Daar woont iemand met een elektrische rolstoel.',
        {},
        [
          say('kimhofstra', '1 12:10', 'Gisteren met hem samen getest. Hij rijdt nu binnen zonder te remmen.', {
            celebrate: 'saskiatimmer samira roos',
          }),
        ],
      ),
      say('jaydeemartina', '1 12:25', 'De bocht op de foto is van mij. Even voor de volledigheid.', {
        celebrate: 'wim bowinters +7',
      }),
    ],
  },
  {
    key: 'boa-jeugdwerk',
    by: 'roos',
    when: when('4 09:00'),
    audience: everyone,
    kicker: 'Werk en welzijn',
    title: 'Nieuwe boa’s lopen eerst een week mee met het jeugdwerk',
    intro:
      'Bas Kuiper deed het als eerste en schreef een dagboek. “Ik ken nu hun namen, en zij de mijne. Dat scheelt de helft van het werk.”',
    cover: { scene: 'park', alt: 'Een parkpad in de schemering met lantaarns en twee hardlopers' },
    body: `**Maandag.** Ik loop in gewone kleren met @romykuipers naar de skatebaan. Niemand groet. Na een uur vraagt een jongen of ik haar vader ben. Romy lacht te hard.

**Dinsdag.** Koken in het wijkhuis. Ik snijd uien en hoor dingen die ik in uniform nooit hoor. Niet de grote dingen. Wel wie er al drie weken niet naar school gaat, en waarom de hele groep bij de parkeergarage staat: het is daar droog en er is licht. Dat is alles.

**Woensdag.** Overleg met @sharonpinas en @grace. We blijken alle drie dezelfde jongen te kennen. Hij heeft vier mensen die hem helpen en niemand die hij belt. We spreken af wie zijn ene persoon wordt. Dat is @dwightsabajo, want die kent zijn moeder.

**Donderdag.** Weer in uniform. Dezelfde groep, dezelfde plek. Er komt een muziekbox uit een tas en daarna, zonder dat ik iets zeg, gaat hij zachter. Een van hen zegt: “Hij is van de uien.”

**Vrijdag.** Ik schrijf op wat ik anders ga doen.

- Eerst een naam vragen, dan pas een legitimatie.
- Eén keer per week zonder pet.
- Bellen met het jongerenwerk vóór een bon, niet erna.

Vanaf januari begint elke nieuwe boa met zo’n week. @naomidewit is de volgende. Wil jij als collega ook een keer mee, stuur dan een bericht aan Romy. Neem een schort mee.`,
    reactions: { like: 'pieter grace +33', insightful: 'jolandamulder +12' },
    comments: [
      say('grace', '4 09:40', '“Hij is van de uien.” Ik heb hardop gelachen in de bus.', { funny: 'bas roos +6' }),
      say(
        'nadiaazzouzi',
        '4 10:05',
        'Twee andere gemeenten belden of ze dit mogen overnemen. Ik heb gezegd: vraag het de jongeren.',
        { like: 'bas sharonpinas romykuipers pieter' },
      ),
      say(
        'naomidewit',
        '4 10:30',
        'Ik ben aan de beurt. Kan iemand mij vast leren uien snijden zonder te huilen?',
        { funny: 'bas romykuipers' },
        [
          say('mariasantos', '4 11:15', 'Kom naar de keuken. Koude uien, scherp mes.', {
            insightful: 'naomidewit bas',
          }),
        ],
      ),
      say(
        'bas',
        '4 12:40',
        'Dank voor alle berichten. De jongens hebben het ook gelezen. Ze vinden de foto te netjes.',
        { funny: 'roos fleurdaalder +8' },
      ),
    ],
  },
  {
    key: 'kade-licht',
    by: 'roos',
    when: when('13 08:45'),
    audience: everyone,
    kicker: 'Van buiten naar binnen',
    title: 'Zo kreeg de Kade warmer licht en donkere slaapkamers',
    intro:
      'Jarenlang belden bewoners over lampen die in hun bed schenen. De oplossing was een stukje plaat van twaalf centimeter.',
    cover: { scene: 'kade', alt: 'De Kade in de schemering met nieuwe lantaarns langs het water' },
    body: `De map met klachten over het licht op de Kade was dertien jaar oud. “Te fel”, stond er. Of: “Het is hier nooit nacht.” Maar minder licht mocht niet, want dan werd de stoep onveilig.

Monteur @joris vond dat een gekke keuze. “Het probleem was niet hoeveel licht, maar waarheen.” Met een stuk karton en plakband maakte hij op een avond een kapje aan de achterkant van lamp 214. De volgende dag stond er een bewoner op de stoep met een taart.

Van karton werd staal. @rachidbouali rekende uit wat het kost als je het meteen bij alle lampen doet: zeven euro per stuk. Omdat de nieuwe ledlampen ook nog eens de helft minder stroom gebruiken, is dat in vijf maanden terugverdiend.

Ook de kleur veranderde. De oude lampen waren blauwig wit, de nieuwe zijn warm. Vleermuizen langs het water hebben daar minder last van, en mensen zien er gezonder uit. Dat laatste is niet onderzocht, maar iedereen zegt het.

Wat we hiervan leren:

- Kijk eerst samen met een bewoner, en ’s avonds.
- Maak iets van karton voordat je iets van staal bestelt.
- Vraag de monteur. Die stond er al die jaren naast.

Heb jij een straat waar het licht verkeerd valt? Stuur in de groep Buitendienst een foto met het nummer van de paal.`,
    reactions: { like: 'hannekebos dirkpoelstra +31', insightful: 'saskiatimmer +6' },
    comments: [
      say('joris', '13 12:20', 'Het was plakband van de kinderen, met dinosaurussen erop. Dat hoort er wel bij.', {
        funny: 'roos rachidbouali samira +11',
      }),
      say(
        'maritsluiter',
        '13 13:05',
        'En de vleermuizen zijn wél onderzocht. Vorige week telden we er 31 langs de Kade, vorig jaar 12.',
        { insightful: 'roos joris anneke', celebrate: 'sanneridder' },
      ),
      say('aukesybesma', '13 14:40', 'Vijf maanden. Ik lijst deze in.', {
        funny: 'rachidbouali ravibhagwandas',
        like: 'joris',
      }),
    ],
  },
  {
    key: 'veilig-langs-weg',
    by: 'roos',
    when: when('7 07:30'),
    audience: inDepartment('buiten'),
    kicker: 'Veilig werken',
    title: 'Werken langs de weg: dit verandert er maandag',
    intro:
      'Drie bijna-ongelukken in één jaar zijn er drie te veel. Vanaf maandag werken we met andere afzettingen. Lees dit even, het kost drie minuten.',
    cover: { scene: 'tunnel', alt: 'Bouwlampen in een fietstunnel met hekken en een pomp' },
    body: `In maart reed een auto door een lint op de Vaartlaan. In juni nog een. In september stond @pietwolters er zelf naast. Hij bleef heel, zijn thermoskan niet. Samen met de ploeg heeft @cornederuiter toen alle afzettingen bekeken.

Dit wordt anders:

- Op wegen waar je 50 mag rijden, staat altijd een botsbak of een vrachtwagen vóór de werkplek. Ook bij een klus van tien minuten.
- Een lint alleen is geen afzetting meer. Het is een slinger.
- Je werkt nooit meer alleen op de rijbaan. Is je maat ziek, dan gaat de klus niet door. Niemand zal daar iets van zeggen.
- De nieuwe hesjes hebben licht in de schouders. Ze liggen vanaf vrijdag in het magazijn, ook in kleine maten.

Waarom die botsbak? @hannekebos is er kort over. “Een klus uitstellen kost ons een dag. Dat kan ik uitleggen. Het andere kan ik nooit uitleggen.”

Nieuw is ook dat je een onveilige plek meteen mag stilleggen, zonder eerst te bellen. Maak een foto, stap van de weg af en meld het in de groep Buitendienst. Corné belt je dan binnen een kwartier terug.

Donderdag om zeven uur oefenen we op de werf met de nieuwe opstelling. Er is koffie, en er zijn broodjes van de bakker uit de Hoogstraat.`,
    reactions: { like: 'wim joris suzannagraaf +12' },
    comments: [
      say('pietwolters', '7 07:55', 'De thermoskan was nog van mijn vader. Doe dit dus gewoon, mensen.', {
        support: 'wim joris kimhofstra +6',
      }),
      say(
        'semdehaan',
        '7 08:20',
        'Geldt dat “nooit alleen” ook voor verkeerslichten? Ik sta dan op de middenberm.',
        {},
        [
          say('cornederuiter', '7 08:36', 'Ja. Middenberm is rijbaan. Ik regel een tweede man voor jouw ronde.', {
            like: 'semdehaan rachidbouali',
            insightful: 'anwarbelkacem',
          }),
        ],
      ),
      say('kimhofstra', '7 12:05', 'Kleine maten. Dat ik dit nog mag meemaken.', {
        celebrate: 'wendysmit sannehendriks ilsevonk',
        funny: 'wim',
      }),
    ],
  },
]
