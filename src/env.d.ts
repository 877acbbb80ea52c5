declare namespace App {
  interface Locals {
    face: import('./faces/face.ts').Face;
  }
}
