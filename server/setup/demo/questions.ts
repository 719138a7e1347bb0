import type { QuestionSource } from './types.ts'
import { answer, best, everyone, inGroup, say, when } from './write.ts'

/** Questions and their answers: most solved, some open, one asked before. */
export const questions: QuestionSource[] = [
  {
    key: 'geveltuin-kabels',
    by: 'emine',
    when: when('0 08:52'),
    audience: inGroup('openbareruimte'),
    title: 'Mag een geveltuin als er kabels onder de stoep liggen?',
    body: 'Mevrouw uit de Kuipersstraat wil graag een geveltuintje voor haar huis. Op de kaart zie ik een middenspanningskabel, ongeveer 60 centimeter uit de gevel. In het werkboek staat alleen: overleg met beheer.\n\nWat zeg ik haar? En geldt dat dan voor de hele straat? #geveltuin #kabels',
    photos: [
      { scene: 'geveltuin', alt: 'Een bakstenen gevel met een smalle tuin vol bloemen naast een groene voordeur' },
    ],
    reactions: { like: 'bas ineke +6' },
    comments: [
      best(
        answer(
          'wim',
          '0 09:31',
          'Ja, dat mag. Tot 45 centimeter uit de gevel en hooguit 30 diep. Een middenspanningskabel ligt bij ons op 60 of dieper, dus dan blijf je er boven.\n\nLigt hij ondieper, dan zetten we er een bak op. Dat kost haar niks. Stuur haar gerust naar mij door, ik loop er donderdag langs.',
          { helped: 'emine ineke bas +8' },
        ),
      ),
      say(
        'anneke',
        '0 09:48',
        'Aanvulling: voor de hele straat tegelijk is één melding genoeg. Dat scheelt iedereen werk.',
        { learned: 'emine ineke samira jasperkeizer' },
        [
          say(
            'emine',
            '0 10:02',
            'Top, dat wist ik niet. Ik zet het meteen in ons werkboek. @ineke, voor jullie balie ook handig?',
            { like: 'anneke ineke' },
          ),
          say('ineke', '0 10:20', 'Zeker. We krijgen die vraag elke week.', {}),
        ],
      ),
      say(
        'joris',
        '0 12:05',
        'Bij lantaarnpalen graag een halve meter vrij houden. Dan kunnen we er met de ladder bij.',
        { agree: 'dirkpoelstra rachidbouali wim' },
      ),
    ],
  },
  {
    key: 'boom-gasleiding',
    by: 'lottevanes',
    when: when('21 10:10'),
    audience: inGroup('openbareruimte'),
    title: 'Mag ik een boom planten boven een gasleiding?',
    body: 'Voor de speelplek wil ik een klimboom, maar er loopt een gasleiding schuin onderdoor. Hoeveel afstand moet ik houden? #bomen #kabels',
    reactions: { like: 'marijkefaber' },
    comments: [
      best(
        answer(
          'sannehendriks',
          '21 10:42',
          'Twee en een halve meter uit het hart van de leiding voor een grote boom, anderhalf voor een kleine. Minder kan met een wortelscherm, maar dan wil de netbeheerder eerst een tekening zien.',
          { helped: 'lottevanes marijkefaber samira' },
        ),
      ),
      say(
        'kevinliu',
        '21 11:05',
        'De leiding ligt op de kaart dertig centimeter anders dan in het echt. Laat het eerst uitzetten.',
        { learned: 'lottevanes sannehendriks' },
      ),
      say(
        'lottevanes',
        '21 11:20',
        'De boom schuift drie meter op. De kinderen vinden het prima, dan is het dichter bij de heuvel.',
        { like: 'sannehendriks' },
      ),
    ],
  },
  {
    key: 'verlof-mantelzorg',
    by: 'chantallieveld',
    when: when('6 09:25'),
    audience: everyone,
    title: 'Hoe regel ik verlof als mijn vader geopereerd wordt?',
    body: 'Mijn vader wordt over drie weken geopereerd en ik wil er de eerste week zijn. Moet dat van mijn vakantiedagen, of is er iets voor? #verlof',
    reactions: { support: 'petrazwart emine +9' },
    comments: [
      best(
        answer(
          'carolienwind',
          '6 09:50',
          'Daar is kortdurend zorgverlof voor. Per jaar mag je twee keer je werkweek opnemen, en je houdt minstens 70 procent van je loon. Je vraagt het aan in Mijn verlof. Een briefje hoeft niet vooraf. Sterkte, en bel me als het anders loopt.',
          { helped: 'chantallieveld petrazwart grace +5' },
        ),
      ),
      say('petrazwart', '6 10:05', 'Neem die week, Chantal. Het rooster is mijn probleem.', {
        like: 'chantallieveld emine merelpost stefankok',
      }),
      say('chantallieveld', '6 10:15', 'Dank jullie wel. Ik had hier een week tegenaan gehikt.', {
        support: 'carolienwind petrazwart',
      }),
    ],
  },
  {
    key: 'wijkraad-verslag',
    by: 'samira',
    when: when('1 13:25'),
    audience: inGroup('woo'),
    title: 'Mag ik een verslag delen met de wijkraad?',
    body: 'De wijkraad vraagt om het verslag van ons overleg over de Vaart. Er staan namen in van bewoners die iets hebben gezegd. Mag ik het sturen, en moet ik er dan iets uithalen? #woo',
    reactions: { like: 'noorvink' },
    comments: [
      answer(
        'amberklaassen',
        '1 14:02',
        'Delen mag, het is geen geheim stuk. Haal de namen van bewoners eruit en zet er “een bewoner” voor in de plaats. De namen van collega’s die daar voor hun werk waren, mogen blijven staan.',
        { helped: 'samira lexmolenaar' },
      ),
      say(
        'lexmolenaar',
        '1 14:30',
        'Eens. En kijk ook even of iemand te herkennen is zonder naam. “De bewoner met de drie katten” is in een kleine straat ook een naam.',
        { learned: 'samira amberklaassen', laugh: 'tinekepostma' },
      ),
    ],
  },
  {
    key: 'huurauto-boeken',
    by: 'tessbruin',
    when: when('3 13:00'),
    audience: inGroup('nieuw'),
    title: 'Hoe boek ik een deelauto met een statief erin?',
    body: 'Ik mag de deelauto gebruiken, maar in het systeem zie ik alleen de kleine. Mijn statief is 1,80 meter. Ik heb het gemeten.',
    reactions: { laugh: 'olafwierda' },
    comments: [
      best(
        answer(
          'toongielen',
          '3 13:22',
          'Kies bij de boeking “met laadruimte”, dan krijg je de grijze. Sleutel bij mij, haakje 12. Graag terug vóór vijf uur, want dan haalt Maria er brood mee.',
          { helped: 'tessbruin dinesh' },
        ),
      ),
      say('tessbruin', '3 13:30', 'Gelukt. Dit is nu mijn favoriete auto.', { like: 'toongielen' }),
    ],
  },
  {
    key: 'dakkapel-monument',
    by: 'rubenschaap',
    when: when('16 11:15'),
    audience: inGroup('omgevingswet'),
    title: 'Dakkapel aan de achterkant van een monument: vergunning nodig?',
    body: 'Aan de balie staat een meneer met een gemeentelijk monument. Zijn buurman heeft zonder vergunning een dakkapel aan de achterkant. Mag hij dat ook? #omgevingswet',
    reactions: {},
    comments: [
      best(
        answer(
          'hildeakkerman',
          '16 11:31',
          'Nee. Bij een monument heeft ook de achterkant een vergunning nodig. De buurman heeft waarschijnlijk geen monument, dat verschilt per huisnummer. Laat meneer een afspraak maken voor vooroverleg, dat is gratis. Vaak kan het wel, met een andere vorm.',
          { helped: 'rubenschaap ineke jasperkeizer anneke' },
        ),
      ),
      say(
        'rubenschaap',
        '16 11:50',
        'Hij maakt een afspraak, en hij vroeg meteen of jij “die mevrouw van de ramen” bent.',
        { laugh: 'hildeakkerman saskiatimmer' },
      ),
      say(
        'leovandam',
        '16 13:10',
        'Wil iemand mij het nummer van de buurman sturen, niet hier maar per telefoon? Dan kijk ik even mee.',
        {},
      ),
    ],
  },
  {
    key: 'raadsvraag-termijn',
    by: 'bramnijland',
    when: when('12 15:15'),
    audience: everyone,
    title: 'Hoeveel dagen heb ik voor het antwoord op een raadsvraag?',
    body: 'Ik kreeg een raadsvraag over de planning van de Hoogstraat doorgestuurd. Er staat geen datum bij. Wanneer moet het klaar zijn, en wie moet het zien? #raadsvragen',
    reactions: {},
    comments: [
      best(
        answer(
          'evelienroest',
          '12 15:38',
          'Twintig werkdagen vanaf de dag dat hij bij ons binnenkomt. Jij schrijft, je teamleider leest, het college stelt het vast. Reken vijf dagen voor die laatste stap, dus je hebt er eigenlijk vijftien. Haal je het niet, meld het dan uiterlijk op dag tien. Dan is uitstel nooit een probleem.',
          { helped: 'bramnijland hannekebos ilsevonk' },
        ),
      ),
      say('bramnijland', '12 15:50', 'Duidelijk. Ik ben op dag drie, dus ik ga rustig ademen.', {
        laugh: 'evelienroest hannekebos',
      }),
    ],
  },
  {
    key: 'paspoort-spoed',
    by: 'nickjansen',
    when: when('10 10:05'),
    audience: inGroup('balie'),
    title: 'Wat zeg ik tegen iemand die morgen vliegt en geen paspoort heeft?',
    body: 'Ik had net een meneer aan de lijn die morgen om elf uur vliegt. Zijn paspoort is in de was geweest. Wat is de snelste weg?',
    reactions: { like: 'merelpost' },
    comments: [
      best(
        answer(
          'theodekker',
          '10 10:12',
          'Spoed kan: vóór tien uur ’s morgens aanvragen, de volgende werkdag na half tien klaar. Dat redt hij dus niet. Voor morgen: noodpaspoort bij de marechaussee op de luchthaven, met zijn ticket en een ander bewijs. Laat hem daar eerst bellen of zijn land het aanneemt.',
          { helped: 'nickjansen merelpost emine fatoudiallo' },
        ),
      ),
      say(
        'fatoudiallo',
        '10 10:40',
        'En vraag altijd of het paspoort nog leesbaar is. Vorige week was het alleen een beetje gekrompen.',
        { laugh: 'nickjansen theodekker', learned: 'merelpost' },
      ),
      say('nickjansen', '10 10:55', 'Hij belde terug. Het is in orde, hij klonk tien jaar jonger.', {
        celebrate: 'theodekker',
      }),
    ],
  },
  {
    key: 'zaaktype-melding',
    by: 'dinesh',
    when: when('2 11:35'),
    audience: inGroup('woo'),
    title: 'Hoe lang bewaren we een melding over een losse stoeptegel?',
    body: 'Ik zie meldingen uit 2009 in het systeem staan, compleet met telefoonnummer. Volgens mij hadden die al lang weg gemoeten. Klopt dat? #archief',
    reactions: { like: 'salimouali' },
    comments: [
      answer(
        'tinekepostma',
        '2 11:58',
        'Klopt. Een gewone melding gaat na een jaar weg. Alleen als er een claim op volgt, bewaren we hem langer. Goed gezien in je eerste week.',
        { helped: 'dinesh frankdewolf' },
      ),
      say(
        'salimouali',
        '2 12:20',
        'Ik kan ze in één keer selecteren. Zullen we vrijdag samen kijken welke een claim hebben?',
        {},
        [say('dinesh', '2 12:31', 'Graag. Ik neem iets mee tegen de schrik.', { laugh: 'salimouali tinekepostma' })],
      ),
      say('frankdewolf', '2 13:15', 'Wacht even met weggooien tot de lijst is getekend. Daarna graag met taart.', {
        agree: 'tinekepostma',
      }),
    ],
  },
  {
    key: 'telefoon-echo',
    by: 'jolandamulder',
    when: when('0 09:20'),
    audience: inGroup('werkplek'),
    title: 'Ik hoor mezelf terug aan de telefoon, ligt dat aan mij?',
    body: 'Sinds vanmorgen hoor ik mijn eigen stem een halve tel later. Heb ik iets verkeerd ingesteld? #telefoonstoring',
    duplicateOf: 'telefoonstoring',
    reactions: { laugh: 'stefankok' },
    comments: [
      best(
        answer(
          'lisaweber',
          '0 09:26',
          'Nee hoor, dat is de storing van vanmorgen. Het bericht bovenaan in deze groep houden we bij, om tien uur schrijven we weer.',
          { helped: 'jolandamulder' },
        ),
      ),
      say('jolandamulder', '0 09:31', 'Ik had eerst moeten kijken. Ik dacht heel even dat ik gewoon erg boeiend was.', {
        laugh: 'lisaweber henkjan stefankok arjanstam',
      }),
    ],
  },
  {
    key: 'geveltuin-straat',
    by: 'merelpost',
    when: when('27 09:45'),
    audience: inGroup('openbareruimte'),
    title: 'Wie betaalt de tegels als een geveltuin weer weg moet?',
    body: 'Een bewoner gaat verhuizen en wil de stoep weer dicht. Moet hij dat zelf betalen? #geveltuin',
    reactions: {},
    comments: [
      best(
        answer(
          'ilsevonk',
          '27 10:20',
          'Nee, wij leggen hem dicht. De tegels van toen liggen als het goed is nog op de werf, met het huisnummer erop. Vraag wel eerst of de nieuwe bewoner de tuin wil houden. Dat is bijna altijd zo.',
          { helped: 'merelpost emine haticedemir' },
        ),
      ),
      say('kimhofstra', '27 12:15', 'Klopt van die huisnummers. Met krijt. Soms is het een 1 of een 7.', {
        laugh: 'ilsevonk wim merelpost',
      }),
    ],
  },
  {
    key: 'offerte-grens',
    by: 'noorvink',
    when: when('18 13:10'),
    audience: everyone,
    title: 'Vanaf welk bedrag moet ik drie offertes vragen?',
    body: 'Ik wil een spreker en een zaal voor een bewonersavond over wonen en zorg. Samen ongeveer 4.000 euro. Moet ik daar echt drie offertes voor hebben? #inkoop',
    reactions: {},
    comments: [
      best(
        answer(
          'simonepeters',
          '18 13:25',
          'Nee. Onder de 30.000 euro mag je bij één partij vragen, als je kunt uitleggen waarom. Wel vooraf een opdrachtnummer, anders blijft de rekening liggen. En neem een zaal van onszelf, De Linde is gratis en heeft betere koffie.',
          { helped: 'noorvink saskiatimmer daphnecroes' },
        ),
      ),
      say('noorvink', '18 13:40', 'Zaal geboekt, 900 euro bespaard, dank!', { celebrate: 'simonepeters aukesybesma' }),
    ],
  },
  {
    key: 'skatebaan-licht',
    by: 'romykuipers',
    when: when('3 15:40'),
    audience: inGroup('openbareruimte'),
    title: 'Kan het licht bij de skatebaan een uur langer aan?',
    body: 'Om acht uur gaat het uit en dan staan er nog twintig jongeren in het donker. Ze gaan niet naar huis, ze gaan naar de parkeergarage. Wie gaat hierover? #verlichting',
    reactions: { agree: 'bas dwightsabajo sharonpinas +3' },
    comments: [
      answer(
        'rachidbouali',
        '3 16:05',
        'Technisch is het vijf minuten werk. Maar de tijd staat in een afspraak met de buurt uit 2017. Als jij de buurt meekrijgt, zet ik de klok om.',
        { helped: 'romykuipers samira' },
      ),
      say(
        'samira',
        '3 16:20',
        'Ik ken de drie mensen die het aangaat. Zullen we er woensdag samen langs, met twee van de jongeren erbij?',
        { like: 'romykuipers' },
        [
          say('romykuipers', '3 16:32', 'Ja! Ik heb al twee vrijwilligers, ze strijken hun hoodie.', {
            laugh: 'samira bas rachidbouali',
          }),
        ],
      ),
    ],
  },
  {
    key: 'flits-drone',
    by: 'maritsluiter',
    when: when('0 10:05'),
    audience: inGroup('omgevingswet'),
    title: 'Wie heeft ervaring met meten van bromgeluid in de nacht?',
    body: 'Bewoners aan de Havenweg horen een lage brom tussen twee en vier uur. Overdag meet ik niets. Heeft iemand dit eerder opgelost, en met welk apparaat?',
    reactions: {},
    comments: [],
  },
  {
    key: 'naturalisatie-zaal',
    by: 'anjameulenbelt',
    when: when('1 15:30'),
    audience: everyone,
    title: 'Wie zingt of speelt er bij de naturalisatiedag?',
    body: 'Op de naturalisatiedag krijgen 34 mensen hun nieuwe nationaliteit. De muzikant is ziek. Is er een collega die één lied durft? Het mag kort zijn, het hoeft niet perfect. Het publiek huilt toch al.',
    reactions: { like: 'fatoudiallo theodekker +5' },
    comments: [
      say('ineke', '1 15:44', 'Mijn koor kan niet, maar @grace zingt. Dat weet bijna niemand. Nu wel, sorry Grace.', {
        laugh: 'anjameulenbelt sharonpinas',
        like: 'fatoudiallo',
      }),
    ],
  },
]
