import type { QuestionSource } from './types.ts'
import { answer, best, everyone, inGroup, say, when } from './write.ts'

/** Questions about streets, leave, sharing and permits. */
export const outsideQuestions: QuestionSource[] = [
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
        { insightful: 'emine ineke samira jasperkeizer' },
        [
          say(
            'emine',
            '0 10:02',
            'Top, dat wist ik niet. Ik zet het meteen in ons werkboek. @ineke, voor jullie balie ook handig?',
            { thanks: 'anneke ineke' },
          ),
          say('ineke', '0 10:20', 'Zeker. We krijgen die vraag elke week.', {}),
        ],
      ),
      say(
        'joris',
        '0 12:05',
        'Bij lantaarnpalen graag een halve meter vrij houden. Dan kunnen we er met de ladder bij.',
        { thanks: 'dirkpoelstra rachidbouali wim' },
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
        { insightful: 'lottevanes sannehendriks' },
      ),
      say(
        'lottevanes',
        '21 11:20',
        'De boom schuift drie meter op. De kinderen vinden het prima, dan is het dichter bij de heuvel.',
        { thanks: 'sannehendriks' },
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
        thanks: 'chantallieveld emine merelpost stefankok',
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
        { insightful: 'samira amberklaassen', funny: 'tinekepostma' },
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
    reactions: { funny: 'olafwierda' },
    comments: [
      best(
        answer(
          'toongielen',
          '3 13:22',
          'Kies bij de boeking “met laadruimte”, dan krijg je de grijze. Sleutel bij mij, haakje 12. Graag terug vóór vijf uur, want dan haalt Maria er brood mee.',
          { helped: 'tessbruin dinesh' },
        ),
      ),
      say('tessbruin', '3 13:30', 'Gelukt. Dit is nu mijn favoriete auto.', { thanks: 'toongielen' }),
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
        { funny: 'hildeakkerman saskiatimmer' },
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
        funny: 'evelienroest hannekebos',
      }),
    ],
  },
]
