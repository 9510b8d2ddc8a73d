import { Module } from '@nestjs/common';
import { SeparationRepository } from './separation.repository.js';

@Module({ providers: [SeparationRepository], exports: [SeparationRepository] })
export class SeparationModule {}
