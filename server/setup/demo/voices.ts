/** What colleagues outside the cast say about themselves, for those who filled in their profile. */
interface Voice {
  about: string
  expertise: string[]
  interests?: string[]
  languages?: string[]
  startedDaysAgo?: number
}

export const voices: Record<string, Voice> = {
  bas: {
    about: 'Boa in het centrum. Ik schrijf liever een verhaal op dan een bon, al kan ik het allebei.',
    expertise: ['handhaving', 'jongeren op straat', 'fietsparkeren'],
    interests: ['boksen', 'schrijven'],
  },
  hannekebos: {
    about: 'Bijna 25 jaar hier, begonnen met een heggenschaar. Mijn deur op de werf staat open, wel even vegen.',
    expertise: ['openbare ruimte', 'aanbesteden', 'planning werken'],
    interests: ['tuinieren'],
  },
  mirjamvos: {
    about:
      'Van de fietsenkelder tot de vlaggenmast. Is er iets stuk aan het gebouw, meld het en ik zeg wanneer het heel is.',
    expertise: ['gebouwbeheer', 'fietsenkelder', 'zalen'],
    interests: ['fietsen', 'keramiek'],
  },
  youssefamrani: {
    about: 'Stratenmaker bij Wim. Ik zie aan een stoep wie hem gelegd heeft.',
    expertise: ['bestrating', 'opbreken'],
    languages: ['Nederlands', 'Arabisch'],
  },
  kimhofstra: { about: 'Knieën van staal, humor van steen.', expertise: ['bestrating', 'werkveiligheid'] },
  sanneridder: {
    about: 'Ik ga over sloten, duikers en alles wat daarin drijft.',
    expertise: ['waterpeil', 'gemalen', 'beschoeiing'],
    interests: ['kanoën'],
  },
  tessbruin: {
    about: 'Nieuw, en nu al op de fiets met een statief. Wie neemt mij een ochtend mee naar de werf?',
    expertise: ['landmeten'],
    startedDaysAgo: 11,
  },
  amberklaassen: {
    about: 'Een verzoek op grond van de Woo is gewoon een vraag. Ik help je om hem op tijd te beantwoorden.',
    expertise: ['Wet open overheid', 'lakken', 'termijnen'],
  },
  tinekepostma: {
    about: 'Vier kilometer papier, en ik weet bij benadering waar alles ligt.',
    expertise: ['archief', 'bouwdossiers', 'handschrift lezen'],
    interests: ['stamboom'],
  },
  gijsreinders: {
    about: 'Ik scan. Heel veel. Soms lees ik wat er staat.',
    expertise: ['digitaliseren', 'bouwdossiers'],
  },
  carolienwind: {
    about: 'Verlof, ouderschap, mantelzorg: ik zoek met je uit wat er kan.',
    expertise: ['verlof', 'verlof meenemen', 'verzuim'],
  },
  bowinters: {
    about: 'Elke stagiair een plek en een begeleider die tijd heeft.',
    expertise: ['stage', 'leerwerkplek'],
  },
  vijayjagroep: {
    about: 'Team werkplek. Wij lossen het op, en zeggen ook wanneer niet.',
    expertise: ['telefonie', 'laptops'],
  },
  lisaweber: {
    about: 'Servicedesk. Ja, ik vraag eerst of je hem opnieuw hebt gestart.',
    expertise: ['wachtwoorden', 'laptops'],
  },
  mustafaaydin: { about: 'Ik zorg dat het netwerk saai blijft.', expertise: ['netwerk', 'telefoonstoring'] },
  mariasantos: {
    about: 'Ik kook elke dag soep voor honderd mensen. De linzensoep maak ik alleen op donderdag.',
    expertise: ['kantine', 'dieetwensen'],
    languages: ['Nederlands', 'Portugees'],
  },
  toongielen: { about: 'Bode. Ik weet waar de sleutel ligt.', expertise: ['sleutels', 'raadzaal', 'ontvangst'] },
  sharonpinas: { about: 'Wij praten met jongeren, niet over ze.', expertise: ['jeugdhulp', 'veiligheid thuis'] },
  romykuipers: {
    about: 'Jongerenwerker op de skatebaan. Ik val nog steeds.',
    expertise: ['jongerenwerk', 'skatebaan'],
  },
  dwightsabajo: {
    about: 'Ik ken de jongens van het plein, en hun moeders.',
    expertise: ['jongerenwerk', 'boksschool'],
  },
  carlahuisman: {
    about: 'Vergunning nodig? Eerst een gesprek, dan pas papier.',
    expertise: ['Omgevingswet', 'vooroverleg'],
  },
  jasperkeizer: {
    about: 'Dakkapellen, schuttingen en alles wat daarover ruzie geeft.',
    expertise: ['dakkapel', 'schutting'],
  },
  hildeakkerman: {
    about: 'Ik bewaak de oude gevels.',
    expertise: ['monumenten', 'kozijnen'],
    interests: ['orgelmuziek'],
  },
  omarhassan: {
    about: 'Ik bel aan en vraag wat er in de bak zit. Dat klinkt gek, maar het werkt.',
    expertise: ['afval scheiden', 'afvalpas'],
    languages: ['Nederlands', 'Somalisch', 'Engels'],
  },
  wendysmit: { about: 'Milieustraat. Nee, een koelkast mag niet bij het tuinafval.', expertise: ['milieustraat'] },
  sannehendriks: { about: 'Ik klim in bomen en krijg daarvoor betaald.', expertise: ['bomen', 'kapmelding'] },
  marijkefaber: { about: 'Groen is geen kleur maar werk.', expertise: ['bomen', 'plantsoen', 'bomenlijst'] },
  rachidbouali: {
    about: 'Licht aan is pas leuk als het op tijd weer uit gaat.',
    expertise: ['straatverlichting', 'storingen'],
  },
  gertjanhoek: { about: 'Wat je doorspoelt, komt bij mij langs.', expertise: ['riool', 'wateroverlast', 'gemalen'] },
  moyilmaz: {
    about: 'Ik kijk met een camera in het riool. Je gelooft niet wat ik zie.',
    expertise: ['rioolinspectie'],
  },
  evelienroest: {
    about: 'De raad vraagt, ik zorg dat het antwoord op tijd komt.',
    expertise: ['raadsvragen', 'moties'],
  },
  gulayaksoy: {
    about: 'Veertien stembureaus, honderdtwintig vrijwilligers, één lijst.',
    expertise: ['stembureau', 'verkiezingen'],
  },
  simonepeters: { about: 'Bel me vóór je iets koopt, niet erna.', expertise: ['inkoop', 'offertes'] },
  lexmolenaar: { about: 'Ik zeg minder vaak nee dan je denkt.', expertise: ['privacy', 'datalek'] },
  arjanstam: {
    about: 'Ik help mensen aan werk, het liefst bij ons op de werf.',
    expertise: ['re-integratie', 'werkbezoek'],
  },
  gerdabron: { about: 'Met een schuld kun je beter te vroeg komen dan te laat.', expertise: ['schuldhulp', 'beslag'] },
  koenvisser: {
    about: 'Zalen, velden, verenigingen, en wie wanneer het licht uitdoet.',
    expertise: ['sportzalen', 'subsidie'],
  },
  radeknowak: {
    about: 'Ik leg stenen en leer Nederlands. Stenen gaan sneller.',
    expertise: ['bestrating'],
    languages: ['Pools', 'Nederlands'],
  },
  jaydeemartina: { about: 'Leerling van Wim. Derde maand.', expertise: [], startedDaysAgo: 60 },
  naomidewit: { about: 'Boa in opleiding. Ik loop veel en vraag nog meer.', expertise: [], startedDaysAgo: 14 },
  kevinliu: { about: 'Vraag me om een kaart en je krijgt er drie.', expertise: ['kaarten', 'kabels en leidingen'] },
  theodekker: { about: 'Paspoorten, en het geduld dat erbij hoort.', expertise: ['reisdocumenten', 'balie'] },
  fatoudiallo: {
    about: 'Balie 3. Ik spreek Frans en Wolof, haal me erbij.',
    expertise: ['balie', 'naturalisatie'],
    languages: ['Nederlands', 'Frans', 'Wolof'],
  },
  aminecherkaoui: { about: 'Opleiding nodig? Ik weet waar nog budget zit.', expertise: ['opleiding', 'loopbaan'] },
}
