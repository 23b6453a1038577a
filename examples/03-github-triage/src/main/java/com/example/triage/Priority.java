package com.example.triage;

/// How soon somebody should look.
enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}
