using System.Collections.Frozen;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Family names of Vietnam's peoples.</summary>
internal static class Surnames
{
    private static readonly FrozenDictionary<string, string[]> ByPlain = (
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Cao Lương Lưu Chu Châu Tạ Thái Kiều Quách Tăng Thân La Lã Lại "
        + "Nghiêm Doãn Khổng Khuất Khúc Mạc Mã Nhữ Ninh Ông Phí Phó Quan Tôn Từ Tống Triệu Trà Uông Văn Viên Vi Giáp Giang Hứa Kim Lục Diệp Cù Cung Đàm Đồng Đường Hàn Âu An Bạch Bành Biện Bế Ấu Ứng Tiêu Tào "
        + "Lò Vàng Giàng Sùng Thào Vừ Hạng Cà Quàng Lường Tòng Cầm Bàn Phàn Chảo Chẻo Tẩn Ma Hầu Nông Thạch Sơn Danh Mùa Lầu Ly Cứ Hờ Mua Sồng Tráng Cư Lù Lừu Đèo Điêu Hoàng Vì Ngân Xa Khằm Pờ Lỳ Phù Chang Củng Sầm Trang "
        + "Điểu Ksor Rơ Siu Kpă Rmah Ayun Niê Mlô Êban Byă Rcom Nay Krông Đinh Bríu Bling Alăng Zơrâm Hôih Hồ A Y Kră Ka Lơ Bon Kơ Chamaléa Katơr Pinăng Jơ Thị Đạo Báo Đàng Quảng Thành Lưu Phú Não Trượng Từ Ung Cống Mấu Bá Tro")
        .Split(' ').Distinct().GroupBy(VietnameseText.Fold).ToFrozenDictionary(group => group.Key, group => group.Select(name => name.ToLowerInvariant()).ToArray());

    /// <summary>Whether the word is a family name, with its accents or without any.</summary>
    public static bool Contains(Token word)
    {
        foreach (var accented in ByPlain.GetValueOrDefault(word.Plain) ?? [])
        {
            if (word.Is(accented, word.Plain)) return true;
        }

        return false;
    }
}
