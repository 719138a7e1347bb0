import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import Cropper, { type Area } from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'
import { Button, Dialog, Small } from '../kit/index.ts'
import { cutOut } from './cut-out.ts'
import styles from './photo-cropper.module.css'

/** The side of the photo that is sent, in pixels: sharp at the largest face on a dense screen. */
const side = 640

/**
 * Cuts a square out of a picture on this device: drag, pinch or the arrow keys move it, the slider zooms. Heavy: load
 * PhotoCropper from the index, which fetches this on use.
 */
export function PhotoCropperWindow({
  source,
  onCut,
  onClose,
}: {
  /** Address of the picture on this device. */
  source: string
  onCut: (square: Blob) => void
  onClose: () => void
}) {
  const { t } = useLingui()
  const [crop, setCrop] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [area, setArea] = useState<Area | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const [isCutting, setCutting] = useState(false)

  async function cut() {
    if (!area) return
    setCutting(true)
    try {
      onCut(await cutOut(source, area, side))
    } catch {
      setUnreadable(true)
      setCutting(false)
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Choose the cut-out`}
      closesOutside={false}
      footer={
        <>
          <Button look="subtle" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button look="primary" pending={isCutting} disabled={!area || isUnreadable} onClick={() => void cut()}>
            <Trans>Use this photo</Trans>
          </Button>
        </>
      }
    >
      {isUnreadable ? (
        <p role="alert">
          <Trans>Your device cannot open this picture. Choose a JPEG or PNG.</Trans>
        </p>
      ) : (
        <>
          <div className={styles.stage}>
            <Cropper
              image={source}
              crop={crop}
              zoom={zoom}
              aspect={1}
              cropShape="round"
              showGrid={false}
              minZoom={1}
              maxZoom={5}
              keyboardStep={4}
              disableAutomaticStylesInjection
              cropperProps={{
                'aria-label': t`The part of the photo that colleagues see. Move it with the arrow keys.`,
              }}
              onCropChange={setCrop}
              onZoomChange={setZoom}
              onCropComplete={(_share, pixels) => setArea(pixels)}
              mediaProps={{ onError: () => setUnreadable(true) }}
            />
          </div>
          <label className={styles.zoom}>
            <Trans>Zoom</Trans>
            <input
              type="range"
              min={1}
              max={5}
              step={0.05}
              value={zoom}
              onChange={(event) => setZoom(Number(event.target.value))}
            />
          </label>
          <Small quiet>
            <Trans>Drag the photo until your face is in the circle. Place and camera details are left out.</Trans>
          </Small>
        </>
      )}
    </Dialog>
  )
}
