import { registerItemKind } from '../content/kind-drawings.ts'
import { articleDrawing } from '../newsroom/article-drawing.tsx'
import { registerComposerKind } from '../posts/composer-kinds.ts'
import { setComposerOpener } from '../posts/composer-request.ts'
import { postComposing } from '../posts/post-composing.ts'
import { postDrawing } from '../posts/post-drawing.tsx'
import { questionComposing } from '../questions/question-composing.tsx'
import { questionDrawing } from '../questions/question-drawing.tsx'
import { openPart } from './open-part.ts'

// How each kind of item is drawn and written, in the order of the domains; the composer opens with the first.
registerItemKind(postDrawing)
registerItemKind(articleDrawing)
registerItemKind(questionDrawing)
registerComposerKind(postComposing)
registerComposerKind(questionComposing)

setComposerOpener(() => openPart('composer'))
