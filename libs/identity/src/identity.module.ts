import { Module } from '@nestjs/common';
import { LoginService } from './login.service.js';
import { StaffRepository } from './staff.repository.js';
import { StaffService } from './staff.service.js';

@Module({ providers: [StaffRepository, StaffService, LoginService], exports: [StaffService, LoginService] })
export class IdentityModule {}
