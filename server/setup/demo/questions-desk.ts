import type { QuestionSource } from './types.ts'
import { answer, best, everyone, inGroup, say, when } from './write.ts'

/** Questions from the desk and the house; some still open, one asked before. */
export const deskQuestions: QuestionSource[] = [
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
        { funny: 'nickjansen theodekker', insightful: 'merelpost' },
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
        [say('dinesh', '2 12:31', 'Graag. Ik neem iets mee tegen de schrik.', { funny: 'salimouali tinekepostma' })],
      ),
      say('frankdewolf', '2 13:15', 'Wacht even met weggooien tot de lijst is getekend. Daarna graag met taart.', {
        thanks: 'tinekepostma',
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
    reactions: { funny: 'stefankok' },
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
        funny: 'lisaweber henkjan stefankok arjanstam',
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
        funny: 'ilsevonk wim merelpost',
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
    reactions: { like: 'bas dwightsabajo sharonpinas +3' },
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
        { thanks: 'romykuipers' },
        [
          say('romykuipers', '3 16:32', 'Ja! Ik heb al twee vrijwilligers, ze strijken hun hoodie.', {
            funny: 'samira bas rachidbouali',
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
        funny: 'anjameulenbelt sharonpinas',
        like: 'fatoudiallo',
      }),
    ],
  },
]
