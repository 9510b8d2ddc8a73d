// CommonJS packages that require Nest (an ES module) can do so under Jest only once Nest is loaded.
import '@nestjs/common';
import '@nestjs/core';
