import { darker, lighter } from './colour.ts'
import { blurred, dot, figure, glow, houses, line, oval, path, paving, rect, sky, times, tree } from './paint.ts'
import type { Chance } from './seeded.ts'

const red = ['#b06350', '#a4574a', '#bb7560', '#9c5446', '#c08068']
const grey = ['#a59c90', '#b3a999', '#989086', '#bdb3a3']
const worker = { coat: '#f07a28', vest: true, helmet: '#f4f1ea' }

/** The town hall with its small tower. */
const hall = (x: number, foot: number, size: number) =>
  `<g transform="translate(${x} ${foot}) scale(${size})">${rect(-70, -170, 140, 170, '#dccaa4')}${rect(40, -170, 30, 170, '#1d2030', 'opacity=".12"')}${path('M-84-168L-66-206H66L84-168Z', '#66727a')}${rect(-15, -250, 30, 50, '#dccaa4')}${path('M-18-250L0-292L18-250Z', '#66727a')}${dot(0, -228, 9, '#fffaf0')}${line('M0-228v-6M0-228h4', '#3b3a3d', 1.5)}${times(5, (at) => rect(-58 + at * 25, -150, 14, 34, '#4c565d') + rect(-58 + at * 25, -98, 14, 34, '#4c565d'))}${rect(-14, -46, 28, 46, '#2b5f50')}</g>`

const lantern = (x: number, foot: number, tall: number) =>
  `${glow(x, foot - tall, tall * 0.42, '#ffd98a', 0.6)}${rect(x - tall * 0.014, foot - tall * 0.9, tall * 0.028, tall * 0.9, '#222d36')}${path(`M${x - tall * 0.055} ${foot - tall * 0.9}l${-tall * 0.02}-${tall * 0.13}h${tall * 0.15}l${-tall * 0.02} ${tall * 0.13}Z`, '#fff3cd')}${path(`M${x - tall * 0.09} ${foot - tall * 1.03}h${tall * 0.18}l${-tall * 0.05}-${tall * 0.05}h${-tall * 0.08}Z`, '#222d36')}`

export const streetScenes: Record<string, (chance: Chance) => string> = {
  hoogstraat: (c) =>
    `${sky(c, '#9dc3dd', '#f3ecdc', 300)}${blurred(houses(c, 300, 150, '#dfe4e2', 0.4), 'a little')}${hall(480, 300, 0.8)}${path('M-20 330V20L330 150V318Z', '#b8735a')}${times(4, (a) => times(2, (b) => path(`M${20 + a * 78} ${90 + a * 28 + b * 110}l46 ${9 - b * 6}v${64 - a * 7}l-46 ${-6 - b * 2}Z`, '#f1ead9') + path(`M${26 + a * 78} ${96 + a * 28 + b * 110}l34 ${7 - b * 4}v${52 - a * 7}l-34 ${-5 - b * 2}Z`, '#4c565d')))}${path('M980 330V40L640 160V318Z', '#c9a57f')}${times(4, (a) => path(`M${910 - a * 72} ${110 + a * 24}l-40 9v${60 - a * 7}l40-4Z`, '#4c565d'))}${paving(c, 306, 600, red)}${path('M520 306L600 306L960 430V600H330Z', '#dcc69a')}${blurred(path('M520 306L560 306L640 600H330Z', '#fff0cc', 'opacity=".35"'), 'a little')}${line('M560 320L900 560M540 330L560 600', '#f4ecd6', 3, 'opacity=".8"')}${tree(c, 120, 330, 170, '#8fae5c')}${figure(c, 560, 372, 78, worker)}${figure(c, 700, 420, 112, { ...worker, coat: '#e3d32f', bent: true })}${figure(c, 430, 500, 176, { ...worker, helmet: '#f2c230' })}${times(14, (at) => rect(720 + (at % 5) * 40 + Math.floor(at / 5) * 18, 530 - Math.floor(at / 5) * 20, 38, 18, at % 3 ? '#b06350' : '#bb7560', 'stroke="#7d4438" stroke-width="1.5"'))}`,
  kade: (c) =>
    `${sky(c, '#3f5b82', '#f0b48a', 330)}${houses(c, 330, 150, '#3f4a6a', 0.55, 0.3)}${rect(0, 328, 960, 172, '#46587a')}${blurred(rect(0, 328, 960, 60, '#e8a57c', 'opacity=".55"') + times(9, (a) => rect(60 + a * 108, 335, 14, c.between(50, 90), '#ffdf95', 'opacity=".22"')), 'a little')}${times(60, () => line(`M${c.between(0, 940).toFixed(0)} ${c.between(340, 490).toFixed(0)}h${c.between(14, 60).toFixed(0)}`, c.next() > 0.5 ? '#f3c9a0' : '#33435f', 2, 'opacity=".5"'))}${path('M640 410h150l-18 34H664Z', '#2c3647')}${path('M680 410l8-30h60l10 30Z', '#e8dcc4', 'opacity=".7"')}${paving(c, 486, 600, ['#5a5560', '#655f67', '#514d5a'], 1.3)}${rect(0, 478, 960, 12, '#7b7680')}${lantern(820, 492, 130)}${lantern(660, 500, 180)}${lantern(450, 516, 250)}${lantern(140, 548, 400)}${blurred(oval(150, 570, 190, 26, '#ffd98a', 'opacity=".35"') + oval(455, 540, 120, 16, '#ffd98a', 'opacity=".3"'))}${figure(c, 560, 560, 120, { coat: '#3a3f5a' })}${figure(c, 604, 562, 114, { coat: '#7a4a52', skirt: true })}`,
  geveltuin: (c) =>
    `${rect(0, 0, 960, 600, '#8d5142')}${times(27, (row) => times(18, (at) => rect(at * 58 - (row % 2) * 29 - 20, row * 19, 55, 16.5, c.next() > 0.5 ? lighter('#b06c56', c.between(0, 0.25)) : darker('#b06c56', c.between(0, 0.16)))))}${blurred(path('M0 0H560L60 500H0Z', '#fff0cc', 'opacity=".3"'))}${rect(110, 40, 210, 270, '#f3ecdd')}${rect(126, 56, 178, 238, '#90a8b0')}${path('M126 56h178L126 250Z', '#dbe9ea', 'opacity=".75"')}${rect(208, 56, 12, 238, '#f3ecdd')}${rect(126, 150, 178, 10, '#f3ecdd')}${rect(94, 308, 242, 18, '#e2d8c6')}${oval(260, 286, 22, 14, '#5f7a52')}${rect(244, 284, 32, 16, '#b9655a')}${rect(640, 20, 210, 480, '#f3ecdd')}${rect(660, 40, 170, 460, '#2b6a56')}${rect(682, 66, 126, 130, '#347a63')}${rect(682, 226, 126, 240, '#347a63')}${path('M682 66h126L682 170Z', '#ffffff', 'opacity=".13"')}${dot(814, 280, 7, '#e0b04a')}${rect(610, 498, 270, 26, '#b3aca0')}${paving(c, 520, 600, grey, 2.2)}${rect(0, 476, 600, 46, '#4a3528')}${rect(0, 512, 606, 14, '#cfc7b8')}${times(
      150,
      () => {
        const x = c.between(6, 594)
        const h = c.between(50, 150)
        return line(
          `M${x.toFixed(0)} 492q${c.between(-16, 16).toFixed(0)}-${(h * 0.6).toFixed(0)} ${c.between(-22, 22).toFixed(0)}-${h.toFixed(0)}`,
          c.pick(['#5d7f42', '#7d9f55', '#4d6f3c', '#94b468']),
          5,
        )
      },
    )}${times(110, () => {
      const x = c.between(4, 596)
      const y = c.between(340, 470)
      const k = c.pick(['#f6d7e0', '#e06a8e', '#fff3d6', '#b794d6', '#f2c65a', '#f08a6a'])
      return dot(x, y, c.between(4, 9), k) + dot(x - 1, y - 1, 2.4, '#fffbe6')
    })}`,
  strooiwagen: (c) =>
    `${sky(c, '#31405f', '#9aa9c4', 320)}${houses(c, 330, 190, '#5d6c8c', 0.5, 0.35)}${rect(0, 326, 960, 280, '#c9d3e2')}${path('M330 326H560L900 600H40Z', '#8f9bb0')}${line('M445 340L450 600', '#e9eef5', 8, 'stroke-dasharray="30 34"')}${tree(c, 90, 420, 230, '#dfe7f0')}${tree(c, 860, 380, 170, '#d5deea')}${glow(560, 214, 120, '#ffb347', 0.8)}${path('M470 480v14h200v-14Z', '#232b38')}${rect(452, 300, 236, 190, '#f0a028')}${rect(640, 300, 48, 190, '#1d2030', 'opacity=".16"')}${rect(474, 320, 192, 78, '#2f3f55')}${path('M474 320h110L474 390Z', '#dfe9f2', 'opacity=".4"')}${path('M500 300l10-60h130l10 60Z', '#d98a1c')}${rect(540, 214, 50, 18, '#ff9d2e')}${rect(420, 470, 300, 62, '#d8d44a')}${times(7, (a) => path(`M${420 + a * 43} 470h22l-24 62h-22Z`, '#2a2d33'))}${dot(480, 436, 20, '#fff6d8')}${dot(660, 436, 20, '#fff6d8')}${blurred(path('M440 440L180 600H430ZM700 440L930 600H600Z', '#fff3c4', 'opacity=".45"'))}${times(220, () => dot(c.between(0, 960), c.between(0, 600), c.between(1.2, 4), '#ffffff', `opacity="${c.between(0.4, 0.95).toFixed(2)}"`))}`,
  ploeg: (c) =>
    `${sky(c, '#9ac2dc', '#f5eedd', 380)}${houses(c, 392, 220, '#dfe4e2', 0.22)}${paving(c, 388, 600, grey)}${tree(c, 70, 420, 210, '#8fae5c')}${path('M640 430L440 200l14-10L668 424Z', '#f08a2c')}${path('M452 206L590 80l10 12L462 214Z', '#d8731a')}${rect(566, 40, 74, 52, '#f4f1ea')}${rect(566, 60, 74, 8, '#f08a2c')}${figure(c, 602, 74, 66, worker)}${oval(720, 552, 230, 20, '#1d2030', 'opacity=".25"')}${rect(560, 420, 290, 96, '#f4f1ea')}${path('M850 420h60l40 50v46H850Z', '#f4f1ea')}${path('M858 432h46l26 36h-72Z', '#4c5f6c')}${path('M858 432h40L858 462Z', '#dfe9f2', 'opacity=".6"')}${rect(560, 470, 390, 14, '#f08a2c')}${rect(548, 508, 404, 14, '#3b3f46')}${dot(630, 528, 34, '#26292e')}${dot(630, 528, 14, '#9aa0a5')}${dot(880, 528, 34, '#26292e')}${dot(880, 528, 14, '#9aa0a5')}${figure(c, 180, 560, 220, { ...worker, skin: '#f1c9a8' })}${figure(c, 290, 548, 200, { ...worker, coat: '#e3d32f', helmet: '#f2c230', skin: '#8a5a3c' })}${figure(c, 400, 556, 210, { ...worker, skin: '#d3a078' })}${times(3, (a) => path(`M${470 + a * 44} 574l14-46h8l14 46Z`, '#f07a28') + rect(476 + a * 44, 548, 26, 8, '#fff'))}`,
  tunnel: (c) =>
    `${rect(0, 0, 960, 600, '#39424d')}${path('M0 0H960L640 190H320ZM0 600L320 380V190L0 0Z', '#55606b')}${path('M960 0V600L640 380V190Z', '#47515c')}${times(8, (a) => line(`M${a * 40} ${a * 24}V${600 - a * 27}`, '#69757f', 2, 'opacity=".6"') + line(`M${960 - a * 40} ${a * 24}V${600 - a * 27}`, '#5d6872', 2, 'opacity=".6"'))}${rect(320, 190, 320, 190, '#f3d9a8')}<clipPath id="gate"><rect x="320" y="190" width="320" height="190"/></clipPath><g clip-path="url(#gate)">${blurred(houses(c, 376, 120, '#f3d9a8', 0.6), 'a little')}${tree(c, 580, 378, 110, '#9db070')}</g>${path('M320 380H640L960 600H0Z', '#6d6f72')}${blurred(path('M360 380H600L760 600H200Z', '#ffe2a8', 'opacity=".5"'))}${line('M478 390L470 600', '#f4ecd6', 7, 'stroke-dasharray="26 26" opacity=".7"')}${times(4, (a) => rect(290 - a * 90, 110 - a * 40, 40 + a * 16, 8 + a * 4, '#fff1c4') + rect(632 + a * 76, 110 - a * 40, 40 + a * 16, 8 + a * 4, '#fff1c4'))}${glow(220, 330, 130, '#ffdf95', 0.75)}${line('M220 330L190 520M220 330L252 520M220 330V520', '#2a2f36', 6)}${rect(188, 290, 66, 46, '#fff6d8', 'stroke="#2a2f36" stroke-width="6"')}${times(3, (a) => `${rect(560 + a * 110, 430 + a * 20, 100, 20, '#f4f1ea')}${times(3, (b) => path(`M${564 + a * 110 + b * 34} ${430 + a * 20}h16l-8 20h-16Z`, '#d8472e'))}${rect(568 + a * 110, 450 + a * 20, 6, 60, '#8b8d90')}${rect(646 + a * 110, 450 + a * 20, 6, 60, '#8b8d90')}`)}${figure(c, 400, 500, 170, { ...worker, bent: true })}${figure(c, 500, 440, 112, { ...worker, coat: '#e3d32f' })}${rect(300, 520, 110, 54, '#e0a21e')}${dot(330, 576, 14, '#26292e')}${dot(384, 576, 14, '#26292e')}${line('M410 548q80 50 190 20t150 20', '#2f6aa0', 12)}`,
  markt: (c) =>
    `${sky(c, '#98c4e2', '#f6f0de', 330)}${houses(c, 350, 190, '#e4e6e0', 0.3)}${hall(480, 350, 1.08)}${paving(c, 346, 600, ['#b3a08a', '#a8927c', '#c0ad97', '#b89a84'])}${tree(c, 110, 380, 190, '#8fb060')}${tree(c, 850, 378, 180, '#7ea554')}${[
      [60, 420, 1, '#c9503f'],
      [350, 400, 0.8, '#2f7a5f'],
      [620, 430, 1.1, '#3f78a8'],
    ]
      .map(
        ([x, y, s, k]) =>
          `<g transform="translate(${x} ${y}) scale(${s})">${oval(130, 92, 150, 12, '#1d2030', 'opacity=".22"')}${rect(10, -10, 6, 100, '#6b5a48')}${rect(224, -10, 6, 100, '#6b5a48')}${rect(6, 40, 228, 48, '#8a6a4a')}${rect(6, 30, 228, 12, '#b58d62')}${times(17, (a) => dot(18 + a * 13, 30, 9, ['#d8472e', '#e8a22e', '#6f9a3f', '#f2d24a', '#8a4a72'][a % 5] as string))}${times(8, (a) => path(`M${a * 31 - 4}-14h31v-44h-27Z`, a % 2 ? '#fbf6ea' : String(k)) + path(`M${a * 31 - 4}-14h31q0 16-15 16t-16-16Z`, a % 2 ? '#fbf6ea' : String(k)))}${rect(-4, -16, 248, 5, '#1d2030', 'opacity=".2"')}</g>`,
      )
      .join(
        '',
      )}${figure(c, 330, 520, 130, { skirt: true })}${figure(c, 200, 560, 168)}${figure(c, 252, 562, 150, { skirt: true })}${figure(c, 560, 500, 118)}${figure(c, 480, 580, 186, { coat: '#d99a3a' })}${figure(c, 880, 572, 172)}${figure(c, 600, 450, 84)}`,
}
