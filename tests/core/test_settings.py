from pathlib import Path

from app.core.settings import SettingsFile


def test_values_survive_a_restart_and_damage_counts_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = SettingsFile(path)
    assert settings.get("language", "zh_CN") == "zh_CN"
    settings.set("language", "en")
    settings.set("server", "https://中心.example")
    assert SettingsFile(path).get("language") == "en"
    assert SettingsFile(path).get("server") == "https://中心.example"
    path.write_text("{not json", encoding="utf-8")
    assert SettingsFile(path).get("language", "zh_CN") == "zh_CN"
