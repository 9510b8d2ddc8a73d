// Loads Nest (an ES module) first, because under Jest the CommonJS packages that require it can only do so once it is
// loaded.
import '@nestjs/common';
import '@nestjs/core';
