"""The public conformance tests for Jupyter kernels, with Java samples."""

import unittest

import jupyter_kernel_test


class PlimsollKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "plimsoll"
    language_name = "java"
    file_extension = ".jshell"
    code_hello_world = 'System.out.println("hello, world")'
    code_stderr = 'System.err.println("test")'
    completion_samples = [{"text": "Math.sq", "matches": {"sqrt("}}]
    complete_code_samples = ["int x = 1;", "1 + 1", "for (int i = 0; i < 2; i++) {}"]
    incomplete_code_samples = ["for (int i = 0; i < 2; i++) {", "int f(int x) {", "Math.max(1,"]
    invalid_code_samples = ["int 1x = ;"]
    code_page_something = ""
    code_generate_error = 'throw new IllegalStateException("as intended")'
    code_execute_result = [
        {"code": "1+2", "result": "3"},
        {"code": '"a".repeat(3)', "result": "aaa"},
    ]
    code_display_data = [{"code": 'display("shown")', "mime": "text/plain"}]
    code_history_pattern = "1?2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.sqrt"


if __name__ == "__main__":
    unittest.main()
