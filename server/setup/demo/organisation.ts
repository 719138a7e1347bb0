import type { DemoDepartment, DemoLocation } from './types.ts'

export const organisation = {
  name: 'Lindeplein',
  legalName: 'Gemeente Lindeplein',
  purpose:
    'Wie een vraag van een inwoner krijgt, vindt binnen een dag de collega die het weet. En wie buiten werkt, hoort er net zo bij als wie binnen zit.',
  colour: '#17604c',
  mailDomain: 'lindeplein.example',
} as const

export const locations: DemoLocation[] = [
  { key: 'stadhuis', name: 'Stadhuis', address: 'Markt 1' },
  { key: 'werf', name: 'Werf Havenweg', address: 'Havenweg 40' },
  { key: 'wijkhuis', name: 'Wijkhuis De Linde', address: 'Kuipersstraat 12' },
  { key: 'zwaluw', name: 'Sporthal De Zwaluw', address: 'Vaartlaan 3' },
]

const department = (key: string, name: string, lead: string, location: string, parent?: string): DemoDepartment => ({
  key,
  name,
  lead,
  location,
  ...(parent ? { parent } : {}),
})

export const departments: DemoDepartment[] = [
  department('directie', 'Directie', 'pieter', 'stadhuis'),
  department('griffie', 'Griffie', 'evelienroest', 'stadhuis', 'directie'),

  department('buiten', 'Openbare ruimte', 'hannekebos', 'werf'),
  department('wegen', 'Wegen en straten', 'wim', 'werf', 'buiten'),
  department('straten', 'Stratenmakers', 'wim', 'werf', 'wegen'),
  department('groen', 'Groen en spelen', 'marijkefaber', 'werf', 'buiten'),
  department('licht', 'Verlichting en installaties', 'rachidbouali', 'werf', 'buiten'),
  department('water', 'Water en riolering', 'gertjanhoek', 'werf', 'buiten'),
  department('afval', 'Afval en reiniging', 'suzannagraaf', 'werf', 'buiten'),
  department('landmeten', 'Landmeten en kaarten', 'olafwierda', 'stadhuis', 'buiten'),

  department('inwoners', 'Inwonerszaken', 'farahnouri', 'stadhuis'),
  department('kcc', 'Klantcontactcentrum', 'petrazwart', 'stadhuis', 'inwoners'),
  department('burgerzaken', 'Burgerzaken', 'theodekker', 'stadhuis', 'inwoners'),
  department('verkiezingen', 'Bureau verkiezingen', 'ineke', 'stadhuis', 'burgerzaken'),

  department('samenleving', 'Samenleving', 'marcelvanoord', 'wijkhuis'),
  department('jeugd', 'Jeugd en gezin', 'sharonpinas', 'wijkhuis', 'samenleving'),
  department('werk', 'Werk en inkomen', 'jolandamulder', 'stadhuis', 'samenleving'),
  department('sport', 'Sport en cultuur', 'koenvisser', 'zwaluw', 'samenleving'),

  department('ruimte', 'Ruimte en vergunningen', 'diederikblom', 'stadhuis'),
  department('omgeving', 'Omgevingswet en vergunningen', 'carlahuisman', 'stadhuis', 'ruimte'),
  department('toezicht', 'Toezicht en handhaving', 'nadiaazzouzi', 'stadhuis', 'ruimte'),
  department('boas', 'Boa’s', 'bas', 'wijkhuis', 'toezicht'),

  department('bedrijf', 'Bedrijfsvoering', 'ritavankampen', 'stadhuis'),
  department('informatie', 'Informatiebeheer', 'frankdewolf', 'stadhuis', 'bedrijf'),
  department('archief', 'Archief', 'tinekepostma', 'stadhuis', 'informatie'),
  department('werkplek', 'Digitale werkplek', 'vijayjagroep', 'stadhuis', 'bedrijf'),
  department('personeel', 'Personeel en organisatie', 'elsbethkuik', 'stadhuis', 'bedrijf'),
  department('communicatie', 'Communicatie', 'maartenrijk', 'stadhuis', 'bedrijf'),
  department('gebouwen', 'Gebouwen en kantine', 'mirjamvos', 'stadhuis', 'bedrijf'),
  department('financien', 'Financiën en inkoop', 'aukesybesma', 'stadhuis', 'bedrijf'),
]
