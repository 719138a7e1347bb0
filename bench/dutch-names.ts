/** First and last names as a Dutch staff list has them, for made people. */
export const firstNames = (
  'Emma Julia Mila Tess Sophie Zoë Sara Nora Yara Eva Anna Noor Lotte Saar Fleur Lisa Maud Roos Isa Lieke Fatima Aïsha Esmée Chloé ' +
  'Noah Lucas Sem Daan Levi Finn Bram Luuk Mees James Milan Sam Thijs Jan Piet Kees Willem Mohamed Ahmed Youssef Emre René André Jérôme ' +
  'Marieke Annelies Ingrid Wilma Petra Monique Sandra Karin Henk Gerrit Johan Marco Ruud Bas Joost Sander Jeroen Wouter Anouk Femke'
).split(' ')
const written =
  'Jong:de Jansen Vries:de Berg:van den Dijk:van Bakker Janssen Visser Smit Meijer Boer:de Mulder Groot:de Bos Vos Peters Hendriks ' +
  'Leeuwen:van Dekker Brouwer Wit:de Dijkstra Smits Graaf:de Meer:van der Linden:van der Kok Jacobs Haan:de Vermeulen Heuvel:van den ' +
  'Veen:van der Broek:van den Bruijn:de Heijden:van der Schouten Beek:van Willems Vliet:van Ven:van de Hoekstra Maas Verhoeven Koster ' +
  'Yılmaz Kaya El-Idrissi Bouzid Ramdin Singh Nguyễn Coördes Müller Kuiper Prins Blom Huisman Postma Veenstra Kramer Hof:van ’t'

export const surnames: { last: string; infix: string }[] = written.split(/ (?=\p{Lu})/u).map((name) => {
  const [last, infix = ''] = name.split(':')
  return { last: last!, infix }
})

export const jobTitles =
  'adviseur:monteur:planner:projectleider:beleidsmedewerker:data-analist:medewerker klantcontact:ontwikkelaar:inkoper:jurist:controller'.split(
    ':',
  )
export const places = [
  'Amersfoort',
  'Zwolle',
  'Den Haag',
  '’s-Hertogenbosch',
  'Groningen',
  'Eindhoven',
  'Leeuwarden',
  'Utrecht',
]
