/**
 * A department a line block, a person a line: name | function | how the portrait is drawn (see `pictures/look.ts`), empty
 * for people without a photo. A star marks those who have a staff number and no company mail.
 */
export const peopleRows: Record<string, string> = {
  directie: `Marleen Otten | Directeur dienstverlening | v licht grijs bob bril
Sjoerd Haringa | Concerncontroller | m licht bruin kort
Yasmina Tahiri | Directiesecretaris | v getint zwart knot`,
  griffie: `Evelien Roest | Griffier | v licht blond bob
Jeroen Spaan | Raadsadviseur | m licht rood kort baard`,
  buiten: `Hanneke Bos | Hoofd Openbare ruimte | v licht grijs krul
Bram Nijland | Planner werken | m licht blond kort bril
Latifa Amrani | Medewerker meldingen buiten | v getint hoofddoek`,
  wegen: `Corné de Ruiter | Toezichthouder wegen | m licht bruin stoppels helm
Ilse Vonk | Adviseur verharding | v licht bruin staart bril`,
  straten: `*Youssef Amrani | Stratenmaker | m getint zwart kort stoppels
*Kim Hofstra | Stratenmaker | v licht blond staart helm
*Radek Nowak | Stratenmaker | m licht bruin stoppels helm
*Henny Looman | Stratenmaker | m licht grijs kaal snor
*Jaydee Martina | Leerling stratenmaker | m donker zwart kort
*Piet Wolters | Machinist | `,
  groen: `Marijke Faber | Teamleider groen | v licht grijs staart
*Ton Verhulst | Hovenier | m licht grijs baard pet
Sanne Hendriks | Boomverzorger | v licht rood staart helm
*Abel Tesfaye | Hovenier | m donker zwart krul
Lotte van Es | Adviseur speelplekken | v licht blond lang`,
  licht: `Rachid Bouali | Teamleider installaties | m getint zwart kort baard
*Dirk Poelstra | Monteur verlichting | m licht blond kort pet
*Sem de Haan | Monteur verkeerslichten | m licht bruin krul
*Anwar Belkacem | Monteur installaties | m getint zwart stoppels helm`,
  water: `Gert-Jan Hoek | Teamleider water | m licht grijs kort bril
Sanne Ridder | Toezichthouder water | v licht bruin bob
*Mo Yilmaz | Rioolinspecteur | m getint zwart baard helm
*Freek Bosma | Medewerker gemalen | `,
  afval: `Suzanna Graaf | Teamleider afval | v bruin zwart krul
*Ricardo Semedo | Belader | m donker zwart kort pet
*Erik Kooistra | Chauffeur | m licht grijs kaal baard
*Wendy Smit | Milieustraat | v licht blond staart
Omar Hassan | Afvalcoach | m donker zwart kort bril`,
  landmeten: `Olaf Wierda | Teamleider geo | m licht blond baard bril
Tess Bruin | Landmeter | v licht bruin lang
Kevin Liu | Beheerder kaarten | m licht zwart kort bril`,
  inwoners: `Farah Nouri | Hoofd Inwonerszaken | v getint zwart bob
Paul Brands | Adviseur dienstverlening | m licht bruin kort`,
  kcc: `Petra Zwart | Teamleider klantcontact | v licht rood bob bril
Merel Post | Medewerker klantcontact | v licht blond lang
Chantal Lieveld | Medewerker klantcontact | v donker zwart krul
Stefan Kok | Medewerker klantcontact | m licht bruin stoppels
Hatice Demir | Medewerker webcare | v getint hoofddoek bril
Nick Jansen | Medewerker klantcontact | `,
  burgerzaken: `Theo Dekker | Teamleider burgerzaken | m licht grijs snor bril
Miriam Cohen | Medewerker burgerzaken | v licht bruin krul
Fatou Diallo | Medewerker burgerzaken | v donker zwart knot
Ruben Schaap | Medewerker burgerzaken | m licht blond krul bril
Anja Meulenbelt | Trouwambtenaar | v licht grijs lang`,
  verkiezingen: `Wouter Lamers | Projectmedewerker verkiezingen | m licht rood kort
Gülay Aksoy | Coördinator stembureaus | v getint bruin lang`,
  samenleving: `Marcel van Oord | Hoofd Samenleving | m licht grijs kort baard
Noor Vink | Beleidsadviseur wonen en zorg | v licht blond knot`,
  jeugd: `Sharon Pinas | Teamleider jeugd | v donker zwart lang
Tim Verbeek | Jeugdconsulent | m licht bruin krul baard
Aïsha Benali | Gezinswerker | v getint hoofddoek
Romy Kuipers | Jongerenwerker | v licht rood lang
Dwight Sabajo | Jongerenwerker | m donker zwart kort baard`,
  werk: `Jolanda Mulder | Teamleider werk en inkomen | v licht bruin bob bril
Arjan Stam | Klantmanager | m licht blond kort
Leila Farsi | Klantmanager | v getint zwart lang
Gerda Bron | Schuldhulpverlener | v licht grijs krul bril
Mehmet Öztürk | Werkcoach | m getint zwart snor
Ellen Prins | Medewerker bijzondere bijstand | `,
  sport: `Koen Visser | Teamleider sport en cultuur | m licht blond stoppels
Mila Jovanović | Combinatiefunctionaris cultuur | v licht zwart knot
*Rob Zijlstra | Beheerder sporthal | m licht grijs kaal bril
Daphne Croes | Buurtsportcoach | v bruin zwart staart`,
  ruimte: `Diederik Blom | Hoofd Ruimte en vergunningen | m licht bruin kort bril
Saskia Timmer | Stedenbouwkundige | v licht blond bob`,
  omgeving: `Carla Huisman | Teamleider vergunningen | v licht bruin lang bril
Jasper Keizer | Vergunningverlener | m licht bruin krul
Priya Sharma | Vergunningverlener | v bruin zwart lang
Wessel Drost | Casemanager bouwen | m licht blond baard
Hilde Akkerman | Adviseur erfgoed | v licht grijs knot`,
  toezicht: `Nadia Azzouzi | Teamleider toezicht | v getint zwart staart
Leo van Dam | Bouwinspecteur | m licht grijs kort snor helm
Marit Sluiter | Milieutoezichthouder | v licht blond staart`,
  boas: `*Bas Kuiper | Boa, teamcoördinator | m donker zwart kort
*Deniz Kara | Boa | m getint zwart kort stoppels pet
*Joyce Emanuels | Boa | v donker zwart knot
*Patrick Roos | Boa | m licht bruin kaal baard
*Naomi de Wit | Boa in opleiding | v licht bruin staart`,
  bedrijf: `Rita van Kampen | Directeur bedrijfsvoering | v licht grijs bob bril
Lex Molenaar | Privacyfunctionaris | m licht zwart kort bril`,
  informatie: `Frank de Wolf | Teamleider informatiebeheer | m licht grijs krul baard
Amber Klaassen | Adviseur Wet open overheid | v licht bruin knot bril
Salim Ouali | Gegevensbeheerder | m getint zwart krul`,
  archief: `Tineke Postma | Archivaris | v licht grijs bob bril
Gijs Reinders | Medewerker archief | m licht rood baard bril
Bep Hulshof | Vrijwilliger beeldarchief | v licht grijs krul`,
  werkplek: `Vijay Jagroep | Teamleider werkplek | m bruin zwart kort baard
Lisa Weber | Servicedesk | v licht blond staart bril
Mustafa Aydın | Systeembeheerder | m getint zwart stoppels
Thijs Harmsen | Servicedesk | m licht bruin lang`,
  personeel: `Elsbeth Kuik | Hoofd personeel en organisatie | v licht bruin bob
Judith Sanders | Adviseur personeel | v licht rood krul
Amine Cherkaoui | Opleidingsadviseur | m getint zwart kort bril
Carolien Wind | Medewerker verlof en verzuim | v licht blond lang
Bo Winters | Stagecoördinator | v bruin bruin krul`,
  communicatie: `Maarten Rijk | Hoofd communicatie | m licht bruin kort stoppels
Fleur Daalder | Vormgever | v licht zwart bob
Dave Pengel | Woordvoerder | m donker zwart kort bril`,
  gebouwen: `Mirjam Vos | Coördinator gebouwen | v licht bruin krul
*Toon Gielen | Bode | m licht grijs kort snor
*Maria Santos | Kok kantine | v bruin zwart knot
*Ahmed Jansen | Huismeester | m getint grijs kort baard
*Corrie Baas | Medewerker kantine | `,
  financien: `Auke Sybesma | Hoofd financiën | m licht blond kort bril
Simone Peters | Inkoper | v licht bruin lang
Ravi Bhagwandas | Adviseur begroting | m bruin zwart kort
Ineke Wouda | Crediteuren | 
Luuk Terlouw | Contractbeheerder | m licht bruin krul bril`,
}
